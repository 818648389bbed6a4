"""A trace on the screen: from a donor's grant to those who received it, and back."""
