"""What the kits measure and look at. None of it is public."""
