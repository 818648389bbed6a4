"""The 5W: who does what, where, when and for whom, as the regional response plan for Venezuelans (R4V) asks it."""
