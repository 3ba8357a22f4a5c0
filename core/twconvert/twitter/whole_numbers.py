"""Numbers as archives write them: mostly as text."""

_GREATEST = 2**53
"""JSON readers in JavaScript round what is greater; in an archive it is damage."""


def whole_number(value: object) -> int | None:
    """Return a number, or ``None`` where there is none or one that cannot be meant."""
    try:
        number = int(value)  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError):
        return None
    return number if -_GREATEST <= number <= _GREATEST else None
