"""Before the main window: the first start, and signing in."""
