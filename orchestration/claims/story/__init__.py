"""The drafts of an article brought together: retold, merged, dated, placed, and linked to what they answer."""
