"""What a text names: nations by one character, variants of designations, zones and whose they are."""
