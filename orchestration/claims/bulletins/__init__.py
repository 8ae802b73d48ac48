"""Bulletins that authorities publish in a fixed form, as counts of a window of time. No press is among them."""
