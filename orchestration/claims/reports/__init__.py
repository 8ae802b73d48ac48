"""What leaves the reader: reports with their claims, counts and confidence, and the statements about them."""
