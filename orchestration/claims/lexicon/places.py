"""Kinds of places (places.csv) that are told of alike."""

WATERS = frozenset({"sea", "ocean", "gulf", "strait", "channel"})
OPEN_SEAS = WATERS | {"shoal"}
"""What is nobody's land."""
AT_SEA = OPEN_SEAS | {"island", "islands"}
"""What lies in or off a sea."""
