"""The parts of the hand-out page."""
