"""Writes an archive as Mastodon does, for the servers that import one."""
