"""Counts of a store: the list to count by, what differs, and the counts there were."""
