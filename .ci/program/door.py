"""Where the program begins. PyInstaller follows its imports."""

from twconvert.program import main

main()
