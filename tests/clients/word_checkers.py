"""openxml-audit and ooxml-integrity, which tell whether Word will open a document without complaint."""

from __future__ import annotations

import json
import sysconfig
from pathlib import Path

from clients.tools import require, run


def findings_of(document: Path) -> list[str]:
    """Return everything that both have to say of a document; nothing of a perfect one."""
    return audit_findings_of(document) + integrity_findings_of(document)


def audit_findings_of(document: Path) -> list[str]:
    """Return what openxml-audit finds against the schemas and rules of Office Open XML."""
    said = run(_program("openxml-audit"), "--output", "json", "--max-errors", "0", document)
    (report,) = json.loads(said.stdout)
    assert report["valid"] == (said.returncode == 0), said.stdout + said.stderr
    return [json.dumps(error) for error in report["errors"]]


def integrity_findings_of(document: Path) -> list[str]:
    """Return what ooxml-integrity finds: references to what is not there, and the like."""
    said = run(_program("ooxml-integrity"), "check", "--no-config", "--fail-on", "info", document)
    assert said.returncode in {0, 1}, said.stderr
    return said.stdout.splitlines() if said.returncode else []


def _program(name: str) -> Path:
    return require(Path(sysconfig.get_path("scripts")) / name, name, "pip install 'twconvert[test]'")
