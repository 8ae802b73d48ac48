"""Reading archives on a cluster: what its workers do with a file, and how the driver asks them and takes it in."""
