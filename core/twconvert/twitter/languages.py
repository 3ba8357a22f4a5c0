"""Twitter's language codes as BCP 47."""

_RENAMED = {"in": "id", "iw": "he", "ji": "yi", "msa": "ms", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}
_NO_LANGUAGE = frozenset({"und", "zxx", "art"})
"""Undetermined, no words at all, artificial: nothing a reader's dictionary or voice could use."""


def language_tag(code: str | None) -> str | None:
    """Return the BCP 47 tag, or ``None`` where the code names no language.

    Codes that begin with ``q`` are Twitter's own: ``qme`` for media only, ``qht`` for hashtags only ...
    """
    if not code or code in _NO_LANGUAGE or (len(code) == len("qme") and code[0] == "q"):
        return None
    return _RENAMED.get(code, code)
