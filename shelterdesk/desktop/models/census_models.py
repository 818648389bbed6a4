"""The tables of the night census: the people of a night, its amendments, and the nights before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.words import day_text, moment_text, presence_word
from shelterdesk.domain.night_census import Amendment, NightSheet, NightState, Presence

_ICON = 16
_ORDER = tuple(Presence)
_MARK = 2
_ICONS = {
    Presence.PRESENT: ("check", Ink.OK),
    Presence.AWAY: ("clock", Ink.WARN),
    Presence.MISSING: ("warning", Ink.ALERT),
}


@dataclass(frozen=True, slots=True)
class NightLine:
    """Someone of the night, and what is said of them: before it is confirmed `then` is what is about to be."""

    person_id: str
    label: str
    bed: str
    room: str
    then: Presence | None
    now: Presence | None


class _Table(TitledTable):
    """Reads `shown`; an `icon` may stand before it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def shown(self, row: int) -> Sequence[str]:
        raise NotImplementedError

    def icon(self, row: int, column: int) -> tuple[str, Ink] | None:
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(index.row())[index.column()]
        icon = self.icon(index.row(), index.column())
        if role == Qt.ItemDataRole.DecorationRole and icon is not None:
            name, ink = icon
            return self._look.pixmap(name, self._look.theme.ink(ink), self._look.px(_ICON))
        return None


class NightModel(_Table):
    """The people of a night. Until it is confirmed each has a mark that can be changed."""

    marked = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._lines: list[NightLine] = []
        self.open = False

    def set_sheet(self, sheet: NightSheet, kept: Mapping[str, Presence]) -> None:
        """`kept` are marks made before, which those still expected keep."""
        self.beginResetModel()
        self.open = sheet.open
        if sheet.confirmed is None:
            self._lines = [
                NightLine(
                    one.person_id,
                    one.label,
                    one.bed,
                    one.room,
                    mark := kept.get(one.person_id, one.presence),
                    mark,
                )
                for one in sheet.expected
            ]
        else:
            self._lines = [
                NightLine(one.person_id, one.label, one.bed, "", one.then, one.now)
                for one in sheet.confirmed.found
            ]
        self.endResetModel()

    def line(self, row: int) -> NightLine:
        return self._lines[row]

    def lines(self) -> tuple[NightLine, ...]:
        return tuple(self._lines)

    def marks(self) -> dict[str, Presence]:
        return {line.person_id: line.now for line in self._lines if line.now is not None}

    def mark(self, row: int, presence: Presence | None = None) -> None:
        """Say where someone is; without `presence` the next of the three."""
        line = self._lines[row]
        if not self.open or line.now is None:
            return
        after = presence or _ORDER[(_ORDER.index(line.now) + 1) % len(_ORDER)]
        self._lines[row] = NightLine(line.person_id, line.label, line.bed, line.room, after, after)
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.marked.emit()

    def titles(self) -> Sequence[str]:
        if self.open:
            return self.tr("Bed"), self.tr("Who"), self.tr("Tonight"), self.tr("Room")
        return self.tr("Bed"), self.tr("Who"), self.tr("Confirmed"), self.tr("In truth")

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def shown(self, row: int) -> Sequence[str]:
        line = self._lines[row]
        last = line.room if self.open else self._truth(line)
        return line.bed or self.tr("no bed"), line.label, presence_word(line.then), last

    def icon(self, row: int, column: int) -> tuple[str, Ink] | None:
        then = self._lines[row].then
        return _ICONS.get(then) if column == _MARK and then is not None else None

    def _truth(self, line: NightLine) -> str:
        return "" if line.then is line.now else presence_word(line.now)


class AmendmentsModel(_Table):
    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._lines: tuple[Amendment, ...] = ()

    def set_amendments(self, lines: tuple[Amendment, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def titles(self) -> Sequence[str]:
        return (
            self.tr("When"),
            self.tr("By"),
            self.tr("Who"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Reason"),
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def shown(self, row: int) -> Sequence[str]:
        line = self._lines[row]
        before, after = presence_word(line.before), presence_word(line.after)
        return moment_text(line.at), line.by, line.label, before, after, line.reason


class NightsModel(_Table):
    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._lines: tuple[NightState, ...] = ()

    def set_nights(self, lines: tuple[NightState, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> NightState:
        return self._lines[row]

    def row_of(self, night: date) -> int:
        """The row of a night; the first for one that is not there."""
        return next((row for row, line in enumerate(self._lines) if line.night == night), 0)

    def titles(self) -> Sequence[str]:
        return self.tr("Night"), self.tr("People")

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def shown(self, row: int) -> Sequence[str]:
        line = self._lines[row]
        if line.people is None:
            return day_text(line.night), self.tr("not confirmed")
        if line.amendments:
            return day_text(line.night), self.tr("{people}, amended").format(people=line.people)
        return day_text(line.night), str(line.people)

    def icon(self, row: int, column: int) -> tuple[str, Ink] | None:
        if column != 0:
            return None
        return ("check-circle", Ink.OK) if self._lines[row].people is not None else ("clock", Ink.WARN)
