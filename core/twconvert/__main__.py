"""`python -m twconvert`."""

from twconvert.cli import main

main()
