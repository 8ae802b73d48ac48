"""What order and function signs tell of a Chinese sentence, in traditional or simplified characters (read as these)."""
