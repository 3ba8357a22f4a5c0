"""A drawing of the layers of the core, as import-linter holds them apart."""

from __future__ import annotations

import re
import tomllib
from html import escape
from importlib import import_module
from pathlib import Path

_PROJECT = Path(__file__).parents[3] / "pyproject.toml"
_WIDTH, _ROW, _BOX, _GAP = 760, 56, 40, 8
_HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{about}"
 style="max-width: 100%; font: 14px monospace; fill: currentColor">"""
_RECTANGLE = (
    '<rect x="{x:.0f}" y="{y}" width="{width:.0f}" height="{height}" rx="6" fill="none" stroke="currentColor"/>'
    '<text x="{middle:.0f}" y="{base}" text-anchor="middle">{name}</text>'
)


def layers() -> list[list[str]]:
    """Return the modules of each layer of the core, the highest first."""
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    rows = next(each["layers"] for each in contracts if each["type"] == "layers")
    return [re.split(r" [|:] ", row) for row in rows]


def drawing() -> str:
    """Return the layers as SVG: a row of boxes for each."""
    rows = layers()
    about = "; ".join(", ".join(row) for row in rows)
    parts = [_HEAD.format(width=_WIDTH, height=_ROW * len(rows), about=escape(about))]
    for number, row in enumerate(rows):
        width = _WIDTH / len(row)
        for place, name in enumerate(row):
            x, y = place * width + _GAP / 2, number * _ROW + _GAP
            box = {"x": x, "y": y, "width": width - _GAP, "height": _BOX}
            parts.append(_RECTANGLE.format(**box, middle=x + (width - _GAP) / 2, base=y + 25, name=escape(name)))
    return "\n".join([*parts, "</svg>"])


def described_modules() -> list[tuple[str, str]]:
    """Return each module of the layers, and the first line of its docstring."""
    return [
        (name, (import_module(f"twconvert.{name}").__doc__ or "").splitlines()[0]) for row in layers() for name in row
    ]
