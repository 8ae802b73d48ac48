"""Drafts of drills: what is called one, and flights that are told for themselves."""
