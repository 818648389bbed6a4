"""A report on the screen: asked for, shown, and written to files."""
