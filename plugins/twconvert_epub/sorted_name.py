"""The name of a person as libraries sort it: the family name first, where a name has one that can be told."""

from __future__ import annotations

import re
from unicodedata import category, name, normalize

_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
"""How the names of letters begin in the scripts in which a family name usually stands last."""
_ENDINGS = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "ma", "msc", "bsc", "esq"})
"""Words behind a family name that are no part of it."""
_NO_PERSON = frozenset({"the", "and", "of", "for", "der", "die", "das", "und", "les", "los", "las", "et"})
"""Words that stand in names of groups."""
_MOST_WORDS = 4
_MOST_CHARACTERS = 200
_ASIDE = re.compile(r"\([^()]*\)|\[[^\][]*\]|(?<=\w)\W*(?:\||//|\s[-\u2013\u2014]\s).*", re.DOTALL)
"""What people write behind their names: ``(she/her)``, ``| baker``, ``- on holiday``."""
_VARIATION_SELECTORS = ("\ufe00", "\ufe0f")


def sorted_name(text: str) -> str:
    """Return a name as it is sorted: ``Quill, Odile``; empty where it has neither letters nor digits.

    Emoji and other signs are left out. What does not look like the name of a person in a script in which the family
    name stands last stays in its order.
    """
    text = text[:_MOST_CHARACTERS]
    words = _words(_ASIDE.sub(" ", text)) or _words(text)
    count = len(words)
    while count > 1 and words[count - 1].strip(".").casefold() in _ENDINGS:
        count -= 1
    named, endings = words[:count], words[count:]
    if not _is_person(named):
        return " ".join(words)
    return f"{named[-1]}, {' '.join([*named[:-1], *endings])}"


def _words(text: str) -> list[str]:
    kept = "".join(each if _is_kept(each) else " " for each in normalize("NFKC", text))
    words = (word.strip("-'\u2019") for word in kept.split())
    return [word for word in words if word == "&" or any(map(str.isalnum, word))]


def _is_kept(character: str) -> bool:
    first, last = _VARIATION_SELECTORS
    if first <= character <= last:
        return False
    return category(character) in {"Mn", "Mc"} or category(character)[0] in "LN" or character in "-.,&'\u2019"


def _is_person(words: list[str]) -> bool:
    if not 1 < len(words) <= _MOST_WORDS or any(word.casefold() in _NO_PERSON for word in words):
        return False
    letters = [each for word in words for each in word if each not in "-.'\u2019"]
    return all(each.isalpha() and name(each, "").startswith(_SCRIPTS) for each in normalize("NFC", "".join(letters)))
