"""All doors."""

from tests.hostile import articles, tables

DOORS = {door.name: door for room in (articles, tables) for door in room.DOORS}
