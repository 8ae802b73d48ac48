"""Who says what in an article: quotations, speakers, and their statements."""
