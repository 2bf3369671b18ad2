"""What was found, in forms for machines and offices."""
