"""What the papers say is so."""

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

from twconvert import errors

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(requirements: list[str]) -> set[str]:
    found = {re.split(r"[\s<>=!~;]", requirement)[0].partition("[")[0].lower() for requirement in requirements}
    return found - {"twconvert"}


@pytest.fixture
def requirements() -> set[str]:
    extras = PROJECT["optional-dependencies"]
    return names([*PROJECT["dependencies"], *extras["test"], *extras["film"], *extras["docs"], *extras["dev"]])


def test_all_brings_every_extra_that_is_for_people() -> None:
    extras = PROJECT["optional-dependencies"]
    for_people = extras.keys() - {"all", "test", "docs", "dev"}
    assert sorted(extras["all"]) == sorted(f"twconvert[{name}]" for name in for_people)


def test_the_readme_lists_every_exit_code() -> None:
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    raised = {kind.exit_code for kind in classes if issubclass(kind, errors.TwconvertError)}
    assert listed == raised | {0, 130}


@pytest.mark.parametrize(
    "paper",
    ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "docs/dependencies.md", "docs/contract.md"],
)
def test_links_of_the_papers_lead_to_files(paper: str) -> None:
    path = ROOT / paper
    targets = re.findall(r"(?:\]\(|src=\")(?!https?:)([^)#\"]+)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("name", ["convert the sample", "test"])
def test_the_readme_has_the_commands_that_are_run(name: str) -> None:
    block = re.search(rf"<!-- begin: {name} -->\n```sh\n(.+)\n```\n<!-- end: {name} -->", README)
    assert block is not None
    files = [word for word in block[1].split() if word.startswith(("docs/", "constraints"))]
    assert files
    assert all((ROOT / file).exists() for file in files)


def test_every_dependency_has_its_reason(requirements: set[str]) -> None:
    told = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in requirements if name not in told] == []


def test_every_dependency_has_a_tested_version(requirements: set[str]) -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0].replace("_", "-") for line in lines if not line.startswith("#")}
    assert requirements - pinned == set()


def test_the_tested_versions_install_on_the_first_release_of_the_oldest_python() -> None:
    # Debian 12 has 3.11.2.
    first_release = f"{PROJECT['requires-python'].removeprefix('>=')}.0"
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    tested = {re.sub(r"[._]", "-", line.partition("==")[0]).lower() for line in lines if not line.startswith("#")}
    needed = {
        re.sub(r"[._]", "-", each.name).lower(): SpecifierSet(each.metadata["Requires-Python"] or "")
        for each in distributions()
    }
    assert tested & needed.keys()
    assert [name for name in tested & needed.keys() if first_release not in needed[name]] == []


def test_every_python_that_is_named_is_tested() -> None:
    named = {each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)}
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yaml").read_text(encoding="utf-8"))
    assert set(workflow["jobs"]["core"]["strategy"]["matrix"]["python"]) == named
    assert f">={min(named, key=lambda version: int(version[2:]))}" == PROJECT["requires-python"]


def test_every_step_that_can_run_alone_is_named() -> None:
    steps = {f".ci/{file.name}" for file in (ROOT / ".ci").glob("check-*")}
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert steps - set(re.findall(r"^\| `(\.ci/check-[\w-]+)`", guide, re.MULTILINE)) == {".ci/check-release"}
