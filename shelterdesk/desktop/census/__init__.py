"""What the page of the night census is made of."""
