"""Media: what the content of their files says of them, copies beside an output, pictures that may be damaged."""
