"""Cards read with the camera of the computer: an extra, for desks that have no card scanner."""
