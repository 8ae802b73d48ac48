"""What words stand for, compiled from the reference tables."""
