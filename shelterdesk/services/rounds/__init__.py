"""Rounds: planned, opened, counted out and closed; on the screen and on paper."""
