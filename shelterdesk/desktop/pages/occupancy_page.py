"""Occupancy: how full the house was, night by night and room by room, and how full it will be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.rows_dialog import Rows, RowsDialog
from shelterdesk.desktop.forms.ui_occupancy_page import Ui_OccupancyPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.occupancy.choices import OccupancyChoices
from shelterdesk.desktop.occupancy.view import OccupancyView
from shelterdesk.desktop.occupancy.words import OccupancyWords
from shelterdesk.desktop.shell.page import Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.words import day_text, say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.reports.formats import Style, style_for
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import Imprint, imprint
from shelterdesk.services.language import translator
from shelterdesk.services.occupancy import Occupancy, OccupancyAsked, load_occupancy


@dataclass(frozen=True, slots=True)
class _House:
    sites: tuple[SiteChoice, ...]
    made: Imprint
    style: Style


class OccupancyPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OccupancyPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._style: Style | None = None
        self._asked: OccupancyAsked | None = None
        self.found: Occupancy | None = None
        self.dialog: RowsDialog | None = None
        self.choices = OccupancyChoices(self.ui, self)
        self.view = OccupancyView(look, self.ui.sections, self)
        self.choices.changed.connect(self._ask)
        self.choices.regrouped.connect(self._draw)
        self.view.rows_wanted.connect(self.show_rows)
        self.key_action("P", self.choices.focus, self.tr("Change period"))
        place.changed.connect(self._changed)
        look.changed.connect(self._draw)

    def header(self) -> PageHeader:
        subtitle = ""
        if self._asked is not None:
            period = self._asked.period
            subtitle = f"{self.choices.said()}  ·  {day_text(period.first)} – {day_text(period.last)}"
        hints = (
            Hint("P", self.tr("Change period")),
            Hint(self.tr("Enter"), self.tr("What a bar or a room is made of")),
        )
        return PageHeader(self.tr("Occupancy"), subtitle, hints=hints)

    def refresh(self) -> None:
        self._asked = None
        self._place.read(_Reader(self.locale().name()[:2]), self._fill)

    def show_rows(self, rows: Rows) -> None:
        """The rows that a figure is made of, in a window of their own."""
        dialog = RowsDialog(self._look, rows, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _fill(self, house: _House) -> None:
        self._style = house.style
        self.choices.fill(house.sites, house.made.day)
        self._ask()

    def _ask(self) -> None:
        asked = self.choices.asked()
        self._asked = asked
        self.header_changed.emit(self.header())
        self._place.read(
            lambda desk: load_occupancy(desk, asked),
            self._show,
            lambda refusal: self._refuse(refusal, asked),
            asker=self,
        )

    def _show(self, found: Occupancy) -> None:
        if found.asked == self._asked:  # the person may have chosen something else meanwhile
            self.found = found
            self._draw()

    def _draw(self) -> None:
        found, style = self.found, self._style
        if found is None or style is None:
            return
        if not found.courses:
            self._say(
                self.tr("Nothing to count yet"),
                self.tr("No bed stood here and nobody stayed in this period."),
            )
            return
        words = OccupancyWords(style, several=found.site is None)
        self.view.show(found, words, self.choices.grain)

    def _refuse(self, refusal: Refusal, asked: OccupancyAsked) -> None:
        if asked == self._asked:
            self.found = None
            self._say(self.tr("There is nothing to show"), say(refusal.text))

    def _say(self, title: str, sentence: str) -> None:
        self.view.show_instead(EmptyState(self._look, "beds", title, sentence))

    def _changed(self, changes: Changes) -> None:
        if changes.topics and self.isVisible():
            self.refresh()


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the page needs to know of the house, in the language of the window."""

    language: str

    def __call__(self, desk: Desk) -> _House:
        made = imprint(desk)
        style = style_for(translator(self.language), self.language, f"{self.language}_{made.country}")
        return _House(sites_to_see(desk), made, style)
