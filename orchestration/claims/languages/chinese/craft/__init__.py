"""Craft as phrases name, count and own them; ships by their names; missiles."""
