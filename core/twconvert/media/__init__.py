"""Media: what their files are, copies beside an output, pictures that may be damaged."""
