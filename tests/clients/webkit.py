"""WebKitGTK, whose engine is that of Safari, driven over WebDriver."""

from __future__ import annotations

import os
import subprocess
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clients.tools import require_program, require_python_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver.remote.webdriver import WebDriver


@contextmanager
def webkit() -> Iterator[WebDriver]:
    """Start WebKitGTK on a screen that nobody sees, and end it afterwards."""
    driver = require_program("WebKitWebDriver", "webkit2gtk-driver")
    xvfb = require_program("Xvfb", "xvfb")
    require_python_package("selenium")
    from selenium.webdriver import (  # noqa: PLC0415 - the line above skips the test without it
        WebKitGTK,
        WebKitGTKOptions,
        WebKitGTKService,
    )

    reading, writing = os.pipe()
    command = [str(xvfb), "-displayfd", str(writing), "-screen", "0", "1000x900x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        try:
            with open(reading, encoding="ascii") as number:  # noqa: PTH123 - a descriptor, not a path
                display = f":{number.readline().strip()}"
            service = WebKitGTKService(str(driver), env={**os.environ, "DISPLAY": display})
            with warnings.catch_warnings():
                # Selenium warns of what it does itself.
                warnings.simplefilter("ignore", DeprecationWarning)
                browser = WebKitGTK(options=WebKitGTKOptions(), service=service)
            try:
                yield browser
            finally:
                browser.quit()
        finally:
            screen.terminate()
