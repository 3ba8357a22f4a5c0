"""The page of the app in Firefox and WebKit: from a file that is chosen to a book and what became of everything."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from clients.browsers import started
from clients.running_app import AppPage, RunningApp, running_app
from clients.webkit import webkit
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    home = tmp_path_factory.mktemp("home")
    (home / "Downloads").mkdir()
    shutil.copy(SAMPLE_ARCHIVE, home / "Downloads" / "sample.zip")
    with running_app(home) as running:
        yield running


def test_firefox(app: RunningApp, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.zip"
    shutil.copy(SAMPLE_ARCHIVE, elsewhere)
    with elsewhere.open("ab") as file:
        file.write(b"\0")  # so that it is another file than the one in Downloads, and is copied
    with started("firefox") as browser, browser.new_context() as context:
        page = AppPage(context.new_page(), app)
        page.page.goto(app.second_start())
        page.choose_file(elsewhere)
        page.heading("Ada Example")
        page.unfold("Years").get_by_label("From, year").select_option("2020")
        page.press("Make the book")
        page.heading("Your book is ready")
        page.unfold("What became of everything").get_by_role("rowheader", name="Posts", exact=True).wait_for()
        assert page.complaints == []
    assert any(name.endswith(".epub") for name in app.made())


def test_webkit(app: RunningApp) -> None:
    before = app.made()
    with webkit() as browser:
        from selenium.common.exceptions import StaleElementReferenceException  # noqa: PLC0415 - it is there with WebKit
        from selenium.webdriver.common.by import By  # noqa: PLC0415
        from selenium.webdriver.support.expected_conditions import element_to_be_clickable  # noqa: PLC0415
        from selenium.webdriver.support.wait import WebDriverWait  # noqa: PLC0415

        # What was found may be drawn again before it is clicked.
        wait = WebDriverWait(browser, 30, ignored_exceptions=[StaleElementReferenceException])

        def shown(path: str) -> WebElement:
            return wait.until(element_to_be_clickable((By.XPATH, path)))

        def press(path: str) -> None:
            def is_pressed(_: object) -> bool:
                shown(path).click()
                return True

            wait.until(is_pressed)

        another = "//button[.='Another archive']"
        browser.get(app.second_start())
        shown("//main//h1")
        if browser.find_elements(By.XPATH, another):  # After another test.
            press(another)
        press("//button[contains(., 'sample.zip')]")
        press("//button[.='Make the book']")
        shown("//h1[contains(., 'is ready')]")
        press("//summary[contains(., 'What became of everything')]")
        shown("//th[.='Posts']")
    assert len(app.made()) == len(before) + 1
