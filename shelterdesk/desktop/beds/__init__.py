"""The parts of the beds page."""
