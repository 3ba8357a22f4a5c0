"""What languages are called."""

from __future__ import annotations

from twconvert.languages import ENGLISH
from twconvert.wording.language import current_language

_IN_ENGLISH = {
    "am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bangla", "bo": "Tibetan", "bs": "Bosnian",
    "ca": "Catalan", "ckb": "Central Kurdish", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "dv": "Divehi", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "ga": "Irish",
    "gd": "Scottish Gaelic", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "km": "Khmer", "kn": "Kannada", "ko": "Korean",
    "la": "Latin", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam", "mr": "Marathi",
    "ms": "Malay", "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "or": "Odia",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sd": "Sindhi", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yi": "Yiddish",
    "zh": "Chinese", "zh-Hans": "Simplified Chinese", "zh-Hant": "Traditional Chinese",
}  # fmt: skip
"""Those that posts are in most; Babel takes long to load, and English needs no more."""


def language_name(tag: str) -> str:
    """Return what a language is called: ``German``, or its tag where nobody knows more.

    Args:
        tag: A BCP 47 tag. Where the language has no name for all of it, the first part counts.
    """
    language = current_language()
    names = _IN_ENGLISH if language.tag == ENGLISH else _names_in(language.tag)
    return names.get(tag) or names.get(tag.partition("-")[0].lower(), tag)


def _names_in(tag: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - see `conventions_of`

    return {each.replace("_", "-"): name for each, name in Locale.parse(tag, sep="-").languages.items()}
