"""What brings articles in from the network: sources.yaml, polite fetching, and what each source offers."""
