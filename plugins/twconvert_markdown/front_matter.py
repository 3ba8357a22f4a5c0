"""Front matter: YAML whose values are JSON strings, which every YAML parser reads as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | bool | int | Sequence[str] | None
"""What a field holds; one that is ``None`` or empty is not written."""

_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What YAML 1.2, section 5.1, wants escaped or takes for the end of a line, and JSON does not."""


def front_matter(values: Mapping[str, Value], before: str = "") -> str:
    """Return the block at the beginning of a file, without the values that are empty.

    Ids are strings, for some parsers would round such long numbers.

    Args:
        values: The values by the names of their fields.
        before: Lines that stand before them as they are.
    """
    lines = [f"{name}: {_value(value)}\n" for name, value in values.items() if value or isinstance(value, int)]
    return f"---\n{before}{''.join(lines)}---\n\n"


def _value(value: Value) -> str:
    text = _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
    # So no tag of Liquid begins in it.
    return text.replace("{%", "{\\u0025")
