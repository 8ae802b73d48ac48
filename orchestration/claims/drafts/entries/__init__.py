"""Drafts of entries: which word tells of them, who entered, and whose the zone is."""
