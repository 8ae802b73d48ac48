"""Groups of aircraft and ships as Russian noun phrases name and count them."""
