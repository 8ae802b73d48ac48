"""What others wrote is shown, never obeyed: one file for each place in which it appears."""
