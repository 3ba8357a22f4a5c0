"""Chromium and Firefox, as Debian has them, started for a test.

Playwright drives both, so what a test does with a page is the same in each. Firefox takes seconds to start: share one
start between the tests of a module, and give each test a page of its own.

    @pytest.fixture(scope="module")
    def firefox() -> Iterator[Browser]:
        with started("firefox") as browser:
            yield browser

    def test_a_page(firefox: Browser) -> None:
        with firefox.new_context(viewport={"width": 1100, "height": 900}) as context:
            page = context.new_page()

Only one driver can run at a time: close one browser before the next is started, as fixtures of modules are.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from clients.tools import require_program, require_python_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

BrowserName = Literal["chromium", "firefox"]
ColorScheme = Literal["light", "dark"]

_SCHEMES = {"dark": 0, "light": 1}
"""Values of Firefox's preference ``layout.css.prefers-color-scheme.content-override``."""


@contextmanager
def started(name: BrowserName, scheme: ColorScheme = "light") -> Iterator[Browser]:
    """Start a browser without a window, and end it afterwards.

    Without the browser or Playwright the test is skipped, or fails in CI.

    Args:
        name: The browser.
        scheme: The color scheme that the reader prefers, in every page of Firefox. Pages of Chromium are told by
            the option ``color_scheme`` of ``new_context``, which Firefox does not know.
    """
    program = require_program("firefox-esr" if name == "firefox" else name, f"{name} or firefox-esr")
    require_python_package("playwright")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the line above skips the test without it

    with sync_playwright() as driver:
        if name == "firefox":
            # The channel speaks WebDriver BiDi, which every Firefox understands; without it Playwright wants its own.
            preferences: dict[str, str | float | bool] = {
                "layout.css.prefers-color-scheme.content-override": _SCHEMES[scheme]
            }
            browser = driver.firefox.launch(
                channel="moz-firefox", executable_path=program, firefox_user_prefs=preferences, timeout=120_000
            )
        else:
            browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
