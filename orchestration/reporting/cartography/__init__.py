"""Maps as geometry: coasts, the part of the world that is shown, names beside points. No colours, no pages."""
