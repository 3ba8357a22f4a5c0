"""How Sphinx makes the documentation: python -m sphinx -n -W --keep-going docs build/docs."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "extensions"))

project = "twconvert"
author = "the authors of twconvert"
project_copyright = author
version = release = metadata.version("twconvert")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
    "sphinx_twconvert",
]
exclude_patterns = ["examples"]
nitpicky = True
# Others' pages are on the network, which nothing here needs: names of theirs lead nowhere.
nitpick_ignore_regex = [("py:.*", r"(?!twconvert\.).*")]
default_role = "code"
smartquotes = False

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
autodoc_typehints = "none"
autodoc_member_order = "bysource"
toc_object_entries = False

# What is typed gets a button to copy it, and what the terminal answers does not.
copybutton_selector = "div:not(.highlight-text) > div.highlight > pre"

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["twconvert.css"]
html_title = f"twconvert {version}"
html_show_sphinx = False
html_copy_source = False
html_theme_options = {"navigation_with_keys": True}
