"""Cannot be imported: it needs a library that nobody installed."""

import a_library_that_nobody_has  # type: ignore[import-not-found] # noqa: F401
