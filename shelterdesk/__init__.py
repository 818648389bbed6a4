"""ShelterDesk: beds, kits and donor reports for shelters, from a local encrypted database."""

__version__ = "0.1.0"
