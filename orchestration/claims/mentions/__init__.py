"""What a sentence names: aircraft and ships by designation, nations, zones, units, exercises."""
