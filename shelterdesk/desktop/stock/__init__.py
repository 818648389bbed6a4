"""The parts of the stock page: its table, the panel beside it, and what its dialogs share."""
