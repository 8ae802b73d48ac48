"""What arrives: files read into articles, HTML to text, syndicated copies."""
