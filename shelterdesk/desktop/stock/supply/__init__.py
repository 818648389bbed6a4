"""The supply of a store on the screen."""
