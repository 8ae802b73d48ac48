"""Documents in PDF: the words of their pages, and one text of these."""
