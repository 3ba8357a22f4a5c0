"""Numbers, as JSON Schema takes them: ``2.0`` is a whole number too."""


def whole_number(value: float | None) -> int | None:
    """Return a number that the schema has found whole, or ``None`` where there is none."""
    return None if value is None else int(value)


def total_of(collection: object) -> int | None:
    """Return how many items a collection says that it has."""
    return whole_number(collection.get("totalItems")) if isinstance(collection, dict) else None
