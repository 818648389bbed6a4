"""What is done with a count: each opens its dialog or acts at once, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtWidgets import QFileDialog

from shelterdesk.desktop.beds.printing import open_file
from shelterdesk.desktop.dialogs.found_dialog import FoundDialog
from shelterdesk.desktop.dialogs.start_count_dialog import StartCountDialog
from shelterdesk.desktop.stock.one_dialog import OneDialog
from shelterdesk.desktop.workplace import Notice
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.counts import CountRow
from shelterdesk.reports.count_sheet import write_count_sheets
from shelterdesk.reports.paper_size import paper_of
from shelterdesk.reports.writing import Edition
from shelterdesk.services.count_approval import ApproveCount, approve_count
from shelterdesk.services.count_views import FoundChoices, StoreCounts, count_sheet, found_choices
from shelterdesk.services.counts import (
    CountAgain,
    Counted,
    DropCount,
    EnterCounted,
    StartCount,
    add_found,
    count_again,
    drop_count,
    enter_counted,
    start_count,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.language import translator


class CountActions(OneDialog):
    """What is done with a count, each in its dialog if it has one."""

    def start(self, store_id: str, choices: StoreCounts) -> None:
        self.open(StartCountDialog(store_id, choices, self._page.window()), start_count)

    def start_whole(self, store_id: str) -> None:
        """The count of a whole store, without asking: the next step of a store that was never counted."""
        self._place.act(start_count, StartCount(store_id))

    def found(self, count_id: str, moment: datetime | None, code: str = "") -> None:
        def make(choices: FoundChoices) -> FoundDialog:
            return FoundDialog(choices, count_id, choices.today, moment, code, self._page.window())

        self.open_with(lambda desk: found_choices(desk, count_id), make, add_found)

    def enter(
        self, count_id: str, line: tuple[str, int, Decimal], moment: datetime | None, done: Callable[[], None]
    ) -> None:
        """One line counted at a moment, None for now."""
        line_id, version, quantity = line
        command = EnterCounted(count_id, (Counted(line_id, version, quantity),), moment)
        self._place.act(enter_counted, command, lambda _: done())

    def again(self, count_id: str, line_ids: tuple[str, ...]) -> None:
        self._place.act(count_again, CountAgain(count_id, line_ids))

    def approve(self, count: CountRow, *, leave: bool) -> None:
        self._place.act(approve_count, ApproveCount(count.count_id, count.version, leave))

    def drop(self, count: CountRow) -> None:
        self._place.act(drop_count, DropCount(count.count_id, count.version))

    def print_sheets(self, count: CountRow) -> None:
        name = self.tr("count sheets")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the sheets"), str(Path.home() / f"{name}.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            path, language = Path(chosen).with_suffix(".pdf"), QLocale().name().split("_")[0]
            count_id = count.count_id
            self._place.read(lambda desk: write_sheets(desk, count_id, language, path), self._saved)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved {file}").format(file=path.name)
        file = QUrl.fromLocalFile(str(path))
        self._place.told.emit(Notice(words, self.tr("Open"), lambda: open_file(file)))


def write_sheets(desk: Desk, count_id: str, language: str, path: Path) -> Path:
    """Raises NotAllowed, NotFound, or CannotOpen where the disk refuses."""
    sheet = count_sheet(desk, count_id)
    country = imprint(desk, sheet.site).country
    edition = Edition(
        translator(language), language, sheet.today, f"{language}_{country}", paper=paper_of(country)
    )
    try:
        write_count_sheets(sheet, edition, path)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
    return path
