"""The languages that outputs can speak."""

from __future__ import annotations

ENGLISH = "en"
"""The language of the source, which needs no catalogue."""
LANGUAGES = (
    "ar", "de", ENGLISH, "es", "fr", "he", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh-Hans", "zh-Hant",
)  # fmt: skip
"""BCP 47 tags of the languages that the words around posts can be in, sorted."""
WORDS_OF_POSTS = "auto"
"""The value of ``words`` that leaves the language to the posts."""
_LARGEST = {"zh": "zh-Hans"}
"""The catalogue for a language that has several, and whose tag does not say which."""
_SCRIPTS = {"zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "iw": "he"}
"""Tags that name a region where the script is meant, and one that was replaced (BCP 47, section 4.5)."""


def language_for(tag: str | None) -> str:
    """Return the language in which to speak to readers of a language: the same, or else English.

    Args:
        tag: A BCP 47 tag, such as ``de-AT``; ``None`` where it is not known.
    """
    known = {each.lower(): each for each in LANGUAGES}
    subtags = (tag or "").lower().split("-")
    for length in range(len(subtags), 0, -1):
        shorter = "-".join(subtags[:length])
        name = _SCRIPTS.get(shorter) or _LARGEST.get(shorter, shorter)
        if name.lower() in known:
            return known[name.lower()]
    return ENGLISH
