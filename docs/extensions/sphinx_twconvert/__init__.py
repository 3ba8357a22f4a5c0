"""Pages that are made of the program itself, so that they say what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_twconvert.directives import Commands, ExitCodes, FormatOptions, KindsOfFormats, Layers, Types
from sphinx_twconvert.schema_pages import write_schema_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directives, and write the pages of the schemas before any page is read."""
    app.add_directive("commands", Commands)
    app.add_directive("exit-codes", ExitCodes)
    app.add_directive("format-options", FormatOptions)
    app.add_directive("kinds-of-formats", KindsOfFormats)
    app.add_directive("layers", Layers)
    app.add_directive("types", Types)
    app.connect("builder-inited", write_schema_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
