"""The page of rounds: its panel, its dialogs and what they do."""
