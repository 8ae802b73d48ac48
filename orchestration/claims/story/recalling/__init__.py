"""Events that an article recalls: by what they have in common with those told, and earlier editions of drills."""
