"""Whose money the stock is: grants with their terms and what was received of them, exchange rates, limits."""
