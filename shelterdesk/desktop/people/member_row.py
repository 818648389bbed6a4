"""Someone typed in already, while the next member of the household is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.words import APART
from shelterdesk.desktop.theme import Ink, Tone
from shelterdesk.desktop.widgets.buttons import make_tool
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel
from shelterdesk.desktop.words import day_text, sex_letter
from shelterdesk.services.people import RegisterPerson


class MemberRow(QWidget):
    removed = Signal()

    def __init__(
        self, look: Look, member: RegisterPerson, *, is_head: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(look, "check-circle", Ink.OK))
        self.words = ElidedLabel(_describe(member))
        row.addWidget(self.words, 1)
        if is_head:
            row.addWidget(Chip(look, self.tr("Head"), Tone.ACCENT))
        remove = make_tool(look, self.tr("Take off"), "close", 14)
        remove.clicked.connect(self.removed)
        row.addWidget(remove)


def _describe(member: RegisterPerson) -> str:
    name = member.identity.name.strip() or member.call_name or ""
    born = member.birth_date
    age = day_text(born) if born is not None else "" if member.age is None else str(member.age)
    return APART.join(part for part in (name, sex_letter(member.sex), age) if part)
