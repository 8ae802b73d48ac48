"""Pages before their text is taken: tables as lines, what leads elsewhere, what is no article. Trees in, no files."""
