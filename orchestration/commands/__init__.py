"""What `overflight` does: a run and its summary, the UI, a query."""
