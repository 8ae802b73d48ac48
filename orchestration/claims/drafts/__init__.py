"""What one clause tells of one event, a file for each kind of telling."""
