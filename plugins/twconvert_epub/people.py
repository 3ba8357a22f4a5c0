"""How the book names an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

if TYPE_CHECKING:
    from twconvert import AccountRef


def account_html(account: AccountRef) -> str:
    """Return the name and the handle, or what is known of them."""
    names = []
    if account.name:
        names.append(f"<bdi>{escape(account.name)}</bdi>")
    if account.handle:
        names.append(f"<bdi>@{escape(account.handle)}</bdi>")
    return " ".join(names) or "an account that the archive does not name"
