"""The page that says how full the house was and will be, in parts."""
