"""Shows what is read from one text: in the terminal, as a page, for programs."""
