"""Documents, posts and other records for tests."""
