"""The catalogue: every item with its packs, its picture and what a standard gives of it."""
