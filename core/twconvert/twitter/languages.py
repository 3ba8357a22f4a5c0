"""Twitter's language codes as BCP 47."""

import re
from functools import lru_cache

_RENAMED = {"in": "id", "iw": "he", "ji": "yi", "msa": "ms", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}
_NO_LANGUAGE = re.compile("und|zxx|art|q..")
"""Undetermined, no words at all, artificial, and Twitter's own: ``qme`` for media only, ``qht`` for hashtags ..."""
_TAG = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=256)
def language_tag(code: str | None) -> str | None:
    """Return the BCP 47 tag, or ``None`` where the code names no language."""
    if not code or _NO_LANGUAGE.fullmatch(code) or not _TAG.fullmatch(code):
        return None
    return _RENAMED.get(code.lower(), code)
