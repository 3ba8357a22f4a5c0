"""What archives hold, as JSON: what ``inspect --json`` prints and the page in the browser shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from twconvert.conversion.inspection import Inspection
    from twconvert.report import Report


def inspection_as_json(inspection: Inspection) -> dict[str, Any]:
    """Return an inspection in the shape of ``inspection.schema.json``."""
    owner, period, _, report, statistics, relations = inspection
    return {
        "owner": {"id": owner.id, "handle": owner.handle, "name": owner.name},
        "period": msgspec.to_builtins({"first": period[0], "last": period[1]}) if period else None,
        **parts_of(report, "archives", "records", "media"),
        "relations": dict(relations),
        # Examples of posts are left out.
        "statistics": _plain(statistics),
        **parts_of(report, "files", "problems"),
    }


def parts_of(report: Report, *names: str) -> dict[str, Any]:
    """Return parts of a report, as it has them in JSON."""
    everything = msgspec.json.decode(report.to_json())
    return {name: everything[name] for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__ if name != "examples"}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return msgspec.to_builtins(value)
