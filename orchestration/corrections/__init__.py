"""What analysts say of what was read: the file of corrections, its meaning, and the commands that write it."""
