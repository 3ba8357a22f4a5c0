"""A page in the browser, for people who use no terminal."""
