"""What is learned from annotated articles, and how: a first look at each set, and weights fitted to first looks."""
