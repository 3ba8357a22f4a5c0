"""What one person does with the app: archives by id, one job at a time, outputs by number. It knows no HTTP."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from twconvert.app.failures import UnknownError
from twconvert.app.fetching import Fetches
from twconvert.app.files import Files, shown_folder
from twconvert.app.finding import archives_around
from twconvert.app.forms import conversion_options, field_of, format_items, kind_items
from twconvert.app.jobs import Jobs
from twconvert.app.locating import located
from twconvert.app.looking import look_as_json
from twconvert.app.opening import open_path, show_path
from twconvert.app.requests import checked
from twconvert.app.results import Results
from twconvert.app.state import Asked
from twconvert.app.uploads import Uploads
from twconvert.app.words import page_words
from twconvert.closing import Closing
from twconvert.conversion import export_all, inspection_as_json, quick_look, read_everything
from twconvert.distributions import version_of
from twconvert.errors import UsageError
from twconvert.fetched import number_fetched
from twconvert.file_names import words_in_name
from twconvert.placing import delete_leftovers
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Sequence
    from pathlib import Path

    from twconvert.app.fetching import Lacking, Wanted
    from twconvert.app.files import FileItem
    from twconvert.app.folders import Folders
    from twconvert.app.locating import Dropped
    from twconvert.app.requests import Conversion
    from twconvert.app.state import OutputItem, State
    from twconvert.conversion import Progress
    from twconvert.registry import Plugins


class Session(Closing):
    """The app without its server.

    Args:
        plugins: The plugins that are installed.
        folders: The folders to look into and to write to.
        given: The archives that were named when the program was started.
    """

    def __init__(self, plugins: Plugins, folders: Folders, given: Iterable[Path] = ()) -> None:
        self.jobs = Jobs()
        self._plugins = plugins
        self._folders = folders
        self._files = Files()
        self._uploads = Uploads(folders.copies)
        self._results = Results()
        self._inspected: dict[str, Any] | None = None
        self._fetches = Fetches(plugins, self.jobs.check)
        for folder in folders.results:
            # Of a run that was killed.
            delete_leftovers(folder)
        self.give(given)

    def give(self, archives: Iterable[Path]) -> None:
        """Note archives that were named when the program was started, or once more. Several are parts of one."""
        paths = [path.absolute() for path in archives]
        if paths:
            with suppress(OSError):
                self._files.add(paths, is_given=True)

    def setup(self) -> dict[str, Any]:
        """Return what a page needs once, when it is opened."""
        others = [each for each in self._plugins.installed if not each.is_own]
        return {
            "version": version_of("twconvert"),
            "formats": format_items(self._plugins),
            "options": [field_of(each) for each in conversion_options(self._plugins).values()],
            "kinds": kind_items(),
            "results": shown_folder(self._folders.results[0]),
            "search": [shown_folder(each) for each in self._folders.searched],
            "plugins": [{"name": each.name, "version": each.version} for each in others],
            "warnings": self._plugins.warnings,
            "words": page_words(),
        }

    def archives(self) -> list[FileItem]:
        """Return the archives that were named, and then those that lie around, the newest first."""
        given = self._files.given()
        found = [each for each in archives_around(self._folders.searched, self._plugins) if each not in given]
        items = []
        for paths in (*given, *found):
            with suppress(OSError):  # it was deleted in the meantime
                items.append(self._files.add(paths))
        return items

    def known_paths(self) -> list[Path]:
        """Return the paths of all files that were found or chosen."""
        return self._files.known_paths()

    def match(self, dropped: Dropped) -> FileItem | None:
        """Return the file or folder of this computer that was dropped on the page; ``None`` where it is not found."""
        path = located(dropped, self._folders.searched)
        return self._files.add([path]) if path else None

    def free(self) -> int:
        """Return the number of bytes that a copy may have."""
        return self._uploads.free()

    async def upload(self, name: str, size: int, body: AsyncIterable[bytes]) -> FileItem:
        """Copy a file that could not be found.

        Args:
            name: The name of the file.
            size: The number of bytes that it has.
            body: The content of the file, in pieces.

        Raises:
            UploadError: It could not be copied.
        """
        return self._files.add([await self._uploads.receive(name, size, body)], is_copy=True)

    def inspect(self, archives: Sequence[str]) -> State:
        """Begin to read all of archives. What they say of themselves is known first.

        Raises:
            UnknownError: There is no archive with an id.
            BusyError: Another job runs.
        """
        paths = self._paths(archives)

        looked: dict[str, Any] = {}

        def work(progress: Progress) -> None:
            look = quick_look(paths, self._plugins)
            if look:
                looked.update(archives=archives, look=look_as_json(look, paths), inspection=None)
                self._inspected = looked
                progress.step("reading", 0, None)
            found = read_everything(paths, self._plugins, progress)
            self._inspected = {"look": None, **looked, "archives": archives, "inspection": inspection_as_json(found)}

        self.jobs.make_way()
        return self.jobs.start("inspect", work, lambda: {"looked": bool(looked)}, archives=archives, private=paths)

    def inspection(self) -> dict[str, Any]:
        """Return what the archives hold that were read last, and their ids, as far as it is known.

        Raises:
            UnknownError: None was.
        """
        if self._inspected is None:
            raise UnknownError("no archive has been looked into yet")
        return self._inspected

    def convert(self, wanted: Conversion) -> State:
        """Begin to make outputs of archives. They go to the folder for results, under names that are free.

        Raises:
            UnknownError: There is no archive with an id.
            UsageError: There is no such format or option, or its value is not allowed.
            BusyError: Another job runs.
        """
        paths = self._paths(wanted.archives)
        outputs, options = checked(wanted, self._plugins, self._files)
        folder = self._fetched_folder(wanted.archives) if wanted.fetched else None
        fetched = folder if folder and any(number_fetched(folder)) else None

        def work(progress: Progress) -> None:
            report = Report()
            self._results.begin(report)
            placed = replace(options, output_folder=self._folders.make_results(), free_name=True, fetched=fetched)
            export_all(paths, outputs, self._plugins, placed, report=report, progress=progress)

        self.jobs.make_way()
        return self.jobs.start(
            "convert",
            work,
            self._results.found,
            archives=wanted.archives,
            private=paths,
            asked=Asked(formats=wanted.formats, options=wanted.options, fetched=wanted.fetched),
        )

    def plan(self, wanted: Lacking) -> State:
        """Begin to find out what could be fetched for archives, and which hosts that would ask. None is contacted.

        Raises:
            UnknownError: There is no archive with an id, or nobody has looked into these.
            BusyError: Another job runs.
        """
        paths, folder = self._paths(wanted.archives), self._known_folder(wanted.archives)

        def work(progress: Progress) -> None:
            self._fetches.plan(wanted, paths, folder, progress)

        self.jobs.make_way()
        return self.jobs.start("plan", work, archives=wanted.archives, private=paths)

    def fetch(self, wanted: Wanted) -> State:
        """Begin to fetch what archives lack, of the hosts that were chosen.

        Raises:
            HostsError: They were not all shown before.
            UnknownError: There is no archive with an id, or nobody has looked into these.
            BusyError: Another job runs.
        """
        paths, folder = self._paths(wanted.archives), self._known_folder(wanted.archives)
        self._fetches.check_agreed(wanted)

        def work(progress: Progress) -> None:
            into = folder if folder.is_dir() else self._folders.make_results() / folder.name
            self._fetches.fetch(wanted, paths, into, progress)

        self.jobs.make_way()
        return self.jobs.start("fetch", work, archives=wanted.archives, private=paths)

    def fetches(self) -> dict[str, Any]:
        """Return what could be fetched, what was, and what is there of earlier times."""
        return self._fetches.told(self._fetched_folder(self._inspected["archives"]) if self._inspected else None)

    def report(self) -> Report:
        """Return the report of the last conversion.

        Raises:
            UnknownError: There is none.
        """
        return self._results.report()

    def save_report(self) -> OutputItem:
        """Write the report of the last conversion beside the results.

        Raises:
            UnknownError: There is none.
            OutputError: It could not be written.
        """
        return self._results.save_report(self._folders.make_results())

    def open(self, number: int) -> None:
        """Open an output in the program that people have for it.

        Raises:
            UnknownError: There is no such output.
            OpenError: The system has no program for it.
        """
        open_path(self._results.path(number))

    def show(self, number: int | None) -> None:
        """Show an output in its folder; without a number the folder of results.

        Raises:
            UnknownError: There is no such output.
            OpenError: The system has no program that shows folders.
        """
        if number is None:
            open_path(self._folders.make_results())
        else:
            show_path(self._results.path(number))

    def close(self) -> None:
        """Stop the job, and delete copies of archives."""
        self.jobs.close()
        self._uploads.close()

    def _known_folder(self, archives: Sequence[str]) -> Path:
        folder = self._fetched_folder(archives)
        if folder is None:
            raise UnknownError("these archives have not been looked into yet")
        return folder

    def _fetched_folder(self, archives: Sequence[str]) -> Path | None:
        """Return the folder for what is fetched for archives, which has the name of their owner.

        It is ``None`` where these are not the archives that were looked into last.
        """
        if self._inspected is None or self._inspected["archives"] != archives:
            return None
        owner = (self._inspected["look"] or self._inspected["inspection"])["owner"]
        name = f"{words_in_name(owner['handle'] or owner['id'] or 'archive')}-fetched"
        places = [folder / name for folder in self._folders.results]
        return next((each for each in places if each.is_dir()), places[0])

    def _paths(self, ids: Sequence[str]) -> list[Path]:
        paths = list(dict.fromkeys(path for each in ids for path in self._files.paths(each)))
        if not paths:
            raise UsageError("no archive was chosen")
        return paths
