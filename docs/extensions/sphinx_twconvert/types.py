"""The types of a module, as Markdown for Sphinx: each with its docstring, its fields, and what it can do."""

from __future__ import annotations

import ast
import inspect
import json
from importlib import import_module
from typing import TYPE_CHECKING

import twconvert

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_FENCE = ":" * 5


def described(module_name: str) -> str:
    """Return, for every public class and type alias of a module in its order, what Sphinx shows of it.

    All of it is read off the source, for a field's docstring stands below the field and nowhere else.
    """
    module = import_module(module_name)
    body = ast.parse(inspect.getsource(module)).body
    return "\n".join(line for node, about in _with_docstrings(body) for line in _type_lines(module, node, about))


def _with_docstrings(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Yield each statement with the docstring below it, if there is one."""
    for node, following in zip(body, [*body[1:], None], strict=True):
        match following:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield node, inspect.cleandoc(text)
            case _:
                yield node, ""


def _type_lines(module: ModuleType, node: ast.stmt, about: str) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name) if not name.startswith("_"):
            yield from _class_lines(module, node)
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=ast.expr() as value) if ast.unparse(
            annotation
        ) == "TypeAlias" and not name.startswith("_"):
            yield from _directive("py:data", _full_name(module, name), about, type=ast.unparse(value))


def _class_lines(module: ModuleType, node: ast.ClassDef) -> Iterator[str]:
    name = _full_name(module, node.name)
    yield f"{_FENCE}:{{py:class}} {name}"
    yield ast.get_docstring(node) or ""
    yield ""
    for part, about in _with_docstrings(node.body):
        match part:
            case ast.AnnAssign(target=ast.Name(id=field), annotation=annotation, value=value):
                default = ast.unparse(value) if value else ""
                yield from _directive(
                    "py:attribute", f"{name}.{field}", about, type=ast.unparse(annotation), value=default
                )
            case ast.FunctionDef(name=method) if not method.startswith("_"):
                yield from _method_lines(name, part)
    yield f"{_FENCE}:"
    yield ""


def _method_lines(name: str, node: ast.FunctionDef) -> Iterator[str]:
    about = ast.get_docstring(node) or ""
    returns = ast.unparse(node.returns) if node.returns else ""
    decorators = {ast.unparse(each) for each in node.decorator_list}
    if "overload" in decorators:
        return
    if "property" in decorators:
        yield from _directive("py:property", f"{name}.{node.name}", about, type=returns)
        return
    arguments = ast.unparse(node.args).removeprefix("self").removeprefix(", ")
    yield from _directive("py:method", f"{name}.{node.name}({arguments}) -> {returns}", about)


def _directive(kind: str, signature: str, about: str, **options: str) -> Iterator[str]:
    yield f":::{{{kind}}} {signature}"
    # What looks like YAML would be read as such, and lose its quotes.
    yield from (f":{name}: {json.dumps(value)}" for name, value in options.items() if value)
    yield ""
    yield about
    yield ":::"
    yield ""


def _full_name(module: ModuleType, name: str) -> str:
    if name in twconvert.__all__:
        return f"twconvert.{name}"
    package = module.__name__.split(".")
    return ".".join([*package[:2], name])
