"""All doors."""

from tests.hostile import articles, collecting, rounds, tables

DOORS = {door.name: door for room in (articles, collecting, rounds, tables) for door in room.DOORS}
