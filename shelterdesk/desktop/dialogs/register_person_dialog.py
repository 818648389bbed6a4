"""Registering one person, or a household member by member, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from shelterdesk.desktop.dialogs.fitting import few_lines, fit_height, fit_width
from shelterdesk.desktop.forms.ui_register_person_dialog import Ui_RegisterPersonDialog
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.birth import read_birth
from shelterdesk.desktop.people.fields import NeedsChoice, SexChoice, fill_languages
from shelterdesk.desktop.people.member_row import MemberRow
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.services.households import RegisterHousehold
from shelterdesk.services.people import RegisterPerson

_NOTE_LINES = 2


@dataclass(frozen=True, slots=True)
class Registering:
    """What the dialog needs to know: where, what may be kept, and whose household is joined, if any."""

    site_id: str
    holds_key: bool
    may_place: bool
    joins_id: str | None = None
    joins_label: str = ""


class RegisterPersonDialog(QDialog):
    """Emits `registered` with a RegisterHousehold and stays until `accept`, so that a refusal loses nothing."""

    registered = Signal(object)

    def __init__(self, look: Look, about: Registering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RegisterPersonDialog()
        self.ui.setupUi(self)
        self._look = look
        self._about = about
        self._members: list[RegisterPerson] = []
        self.sex = SexChoice()
        self.needs = NeedsChoice()
        self._dress()
        self._order_tabs()
        ui = self.ui
        ui.more_button.clicked.connect(self._toggle_more)
        ui.another_button.clicked.connect(self.add_another)
        ui.cancel_button.clicked.connect(self.reject)
        ui.register_button.clicked.connect(self._register)
        for field in (ui.given, ui.birth, ui.call_name):
            field.textChanged.connect(self._name_button)
        self.sex.changed.connect(self._name_button)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.add_another)
        self._show_members()
        self._first_field().setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was registered, and let it be mended."""
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        self.ui.register_button.setEnabled(True)
        self._fit_later()

    def add_another(self) -> None:
        """Keep the person typed in, and begin the next one of the same household."""
        try:
            member = self._read()
        except BadInput as refusal:
            self.refuse(say(refusal.text))
            return
        self._members.append(member)
        ui = self.ui
        for field in (ui.given, ui.birth, ui.call_name):
            field.clear()
        for note in (ui.documents, ui.contacts, ui.notes):
            note.clear()
        self.sex.choose(None)
        self.needs.choose(())
        ui.problem.hide()
        self._show_members()
        self._first_field().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_later()

    # set-up

    def _dress(self) -> None:
        ui, about, look = self.ui, self._about, self._look
        fit_width(self, look)
        ui.sex_slot.addWidget(self.sex)
        ui.needs_slot.addWidget(self.needs)
        self.sex.setAccessibleName(ui.sex_label.text())
        self.needs.setAccessibleName(ui.needs_label.text())
        fill_languages(ui.language)
        for part, shown in (
            (ui.names_box, about.holds_key),
            (ui.more_button, about.holds_key),
            (ui.more_box, False),
            (ui.problem, False),
            (ui.waits, about.may_place),
        ):
            part.setVisible(shown)
        ui.waits.setChecked(about.may_place)
        if not about.holds_key:
            ui.birth_label.setText(self.tr("Age"))
        for note in (ui.documents, ui.contacts, ui.notes):
            few_lines(note, look, _NOTE_LINES)
        dress(ui.more_button, look, "chevron-down")
        dress(ui.another_button, look, "person-add")
        dress(ui.register_button, look, "check", Ink.ON_ACCENT)
        ui.another_button.setToolTip(self.tr("Ctrl+Enter"))
        if about.joins_id is not None:
            ui.title.setText(self.tr("Add to the household of {who}").format(who=about.joins_label))

    def _order_tabs(self) -> None:
        ui = self.ui
        order: list[QWidget] = [ui.given, ui.family, ui.birth, *(self.sex.button(sex) for sex in Sex)]
        order += [ui.call_name, ui.language, *self.needs.buttons(), ui.more_button]
        order += [ui.documents, ui.contacts, ui.notes, ui.waits]
        order += [ui.another_button, ui.cancel_button, ui.register_button]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _first_field(self) -> QLineEdit:
        return self.ui.given if self._about.holds_key else self.ui.birth

    def _toggle_more(self) -> None:
        shown = not self.ui.more_box.isVisible()
        self.ui.more_box.setVisible(shown)
        dress(self.ui.more_button, self._look, "chevron-up" if shown else "chevron-down")
        self._fit_later()

    def _fit_later(self) -> None:
        """Once the layouts know what is shown."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        fit_height(self, self.ui.outer, self.ui.scroll, self.ui.body_column)

    # members

    def _show_members(self) -> None:
        clear(self.ui.members)
        for place, member in enumerate(self._members):
            is_head = place == 0 and self._about.joins_id is None
            row = MemberRow(self._look, member, is_head=is_head)
            row.removed.connect(lambda at=place: self._remove(at))
            self.ui.members.addWidget(row)
        self.ui.members_box.setVisible(bool(self._members))
        self._name_button()
        self._fit_later()

    def _remove(self, place: int) -> None:
        del self._members[place]
        self._show_members()

    def _name_button(self) -> None:
        count = len(self._members)
        if not count:
            words = self.tr("Register")
        elif self._untouched():
            words = self.tr("Register {count}")
        else:
            words = self.tr("Register {count} and this one")
        self.ui.register_button.setText(words.format(count=count))

    # reading

    def _register(self) -> None:
        try:
            members = (
                [*self._members] if self._members and self._untouched() else [*self._members, self._read()]
            )
        except BadInput as refusal:
            self.refuse(say(refusal.text))
            return
        about = self._about
        self.ui.problem.hide()
        self.ui.register_button.setEnabled(False)  # a second Enter must not register a second person
        self.registered.emit(
            RegisterHousehold(
                about.site_id, tuple(members), waits=self.ui.waits.isChecked(), joins_id=about.joins_id
            )
        )

    def _untouched(self) -> bool:
        """Nothing was typed for a next member; the family names and the language stand from the last one."""
        ui = self.ui
        typed = (ui.given.text(), ui.birth.text(), ui.call_name.text())
        return not any(words.strip() for words in typed) and self.sex.sex() is None

    def _read(self) -> RegisterPerson:
        """The person typed in; raises BadInput."""
        ui = self.ui
        sex = self.sex.sex()
        if sex is None:
            raise BadInput(text("Choose the sex, or Unknown."))
        born = read_birth(ui.birth.text())
        return RegisterPerson(
            site_id=self._about.site_id,
            sex=sex,
            birth_date=born.birth_date,
            age=born.age,
            call_name=ui.call_name.text(),
            language=ui.language.currentData(),
            needs=self.needs.needs(),
            given_names=ui.given.text(),
            family_names=ui.family.text() if self._about.holds_key else None,
            documents=ui.documents.toPlainText(),
            contacts=ui.contacts.toPlainText(),
            notes=ui.notes.toPlainText(),
        )
