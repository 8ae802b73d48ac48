"""Groups of aircraft and ships: how many, of which type, and whose."""
