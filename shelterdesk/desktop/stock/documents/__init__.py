"""The papers of a store: what came in, went out, was lent or written off, each under its number."""
