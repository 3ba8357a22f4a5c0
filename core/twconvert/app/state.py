"""What a page is told of the work that is going on: frozen structs, whose JSON is in ``app-state.schema.json``."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import Struct

JobName: TypeAlias = Literal["", "inspect", "convert", "plan", "fetch"]
Status: TypeAlias = Literal["idle", "running", "stopping", "done", "failed", "stopped"]


class Failure(Struct, frozen=True, kw_only=True):
    """Why something could not be done."""

    kind: str
    """The name of a class of ``twconvert.errors`` or ``twconvert.app.failures``, or ``Unexpected`` for a mistake of
    twconvert."""
    problem: str
    """What is wrong, in an English sentence."""
    remedy: str = ""
    """What can be done about it. May be empty."""
    data: dict[str, str | int] = {}
    """What is known of it: ``file``, ``reason``, ``option``, ``path``, ``needed`` and ``free`` in bytes ..."""
    details: str = ""
    """Of a mistake of twconvert: its version, the system and where it happened, without paths of this computer."""


class OutputItem(Struct, frozen=True, kw_only=True):
    """A file or folder that was written."""

    number: int
    """What ``open`` and ``show`` call it."""
    format: str
    """The name of the format; ``report`` for a report that was saved."""
    name: str
    """The name of the file or folder."""
    folder: str
    """The folder that it is in, as people write it."""
    bytes: int
    """The size in bytes; of a folder, that of all its files."""
    is_folder: bool
    """Whether it is a folder."""


class Asked(Struct, frozen=True, kw_only=True):
    """What was asked of a conversion."""

    formats: dict[str, dict[str, Any]]
    """The options of each format that is made, by its name."""
    options: dict[str, Any]
    """The options of the conversion."""
    fetched: bool = True
    """Whether what was fetched for the archives is used."""


class State(Struct, frozen=True, kw_only=True):
    """The work that is going on, or that was last."""

    number: int = 0
    """It grows with each change."""
    job: JobName = ""
    """What is done; empty where nothing was asked for yet."""
    status: Status = "idle"
    """How it stands."""
    doing: str = ""
    """What it is at: ``starting``, ``unpacking``, ``reading``, ``writing``, ``packing`` or ``asking``; empty where
    nothing runs."""
    format: str = ""
    """The format that is being written, or the host that is asked; empty where none is."""
    done: int = 0
    """How much of it is done."""
    total: int | None = None
    """How much there is; ``None`` where that is not known."""
    archives: tuple[str, ...] = ()
    """The ids of the archives."""
    looked: bool = False
    """Whether it is known whose archives these are and what they say of themselves, though all is not counted yet."""
    asked: Asked | None = None
    """What was asked of the last conversion; ``None`` where there was none, or where other archives were read since."""
    outputs: tuple[OutputItem, ...] = ()
    """What the last conversion has written so far."""
    has_report: bool = False
    """Whether there is a report of the last conversion."""
    problems: int = 0
    """The number of problems in that report by which something was lost."""
    error: Failure | None = None
    """Why it failed."""
