"""Parts of regular expressions."""

__all__ = ["NO_OTHER"]

NO_OTHER = "(?!)"
"""The last choice of a group that is repeated possessively, as in ``(?:a|bc|(?!))*+``: one that nothing matches.

Without it, Python before 3.11.5 counts what it read in vain at the end of such a group as part of the match:
https://github.com/python/cpython/issues/106052.
"""
