"""People: find someone, see where they are and what they received, register those who come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from shelterdesk.desktop.dialogs.register_person_dialog import Registering
from shelterdesk.desktop.forms.ui_people_page import Ui_PeoplePage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.actions import PersonActions
from shelterdesk.desktop.people.list_view import PeopleList
from shelterdesk.desktop.people.panel import PersonPanel
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Permission
from shelterdesk.services.person_details import OpenedIdentity, PersonDetails, person_details
from shelterdesk.services.person_search import NameIndex, index_people

PANEL_WIDTH = 344
LEAST_HEIGHT = 300  # of list and person where they stand one above the other
SCALE_BELOW = 1.5
QWIDGETSIZE_MAX = 16_777_215
READING_PAUSE_MS = 60  # so that holding an arrow down does not read everyone passed
_SHOWN = frozenset({Topic.PEOPLE, Topic.BEDS, Topic.HANDOUTS})


class PeoplePage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._index: NameIndex | None = None
        self._fresh: tuple[str, ...] = ()  # registered last, to be written on cards
        actor = place.desk.actor
        self._may_register = actor.may(Permission.REGISTER_PEOPLE)
        self._may_place = actor.may(Permission.PLACE_PEOPLE)
        self._may_import = self._may_register and actor.may(Permission.IMPORT_FILES)
        self._pause = QTimer(self, singleShot=True, interval=READING_PAUSE_MS)
        self.list = PeopleList(look, self.ui, self._may_register, self)
        self.panel = PersonPanel(look, self.ui, self)
        self.deeds = PersonActions(look, place, self)
        self.register_action = QAction(self)
        self.import_action = QAction(self)
        self._dress()
        self._connect()

    def header(self) -> PageHeader:
        hints = [Hint("/", self.tr("Search")), Hint("Ctrl Z", self.tr("Undo"))]
        buttons: tuple[HeaderButton, ...] = ()
        if self._may_register:
            hints.insert(1, Hint("N", self.tr("Register")))
            buttons = (HeaderButton(self.register_action, "person-add", primary=True),)
        if self._may_import:
            buttons = (HeaderButton(self.import_action, "import"), *buttons)
        return PageHeader(self.tr("People"), self._subtitle(), buttons, tuple(hints))

    def refresh(self) -> None:
        site_id = self._place.site_id
        self._place.read(lambda desk: index_people(desk, site_id), self._show)

    def search(self, words: str) -> None:
        self.list.field.setText(words)
        self.list.field.setFocus()

    def focus_search(self) -> bool:
        self.list.field.setFocus()
        self.list.field.selectAll()
        return True

    def register(self) -> None:
        """Open the dialog for someone new."""
        if self._may_register and self._index is not None and self.deeds.dialog is None:
            self.deeds.register(self._registering(self._index), self._registered)

    def import_file(self) -> None:
        """Open the import of a list of people."""
        from shelterdesk.desktop.dialogs.import_wizard import ImportWizard

        wizard = ImportWizard(self._look, self._place, IntakeKind.PEOPLE, self.window())
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.open()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._translate()
            self.list.retranslate()
            self.panel.retranslate()
            self._read_details()
        super().changeEvent(event)

    # set-up

    def _dress(self) -> None:
        self._translate()
        self.panel.allow(register=self._may_register, place=self._may_place)
        self.panel.show_nobody()
        self.register_action.setShortcut(QKeySequence("N"))
        self.register_action.setEnabled(self._may_register)
        self.addAction(self.register_action)
        self._fit()

    def _translate(self) -> None:
        clear(self.ui.nobody_column)
        nobody = EmptyState(
            self._look,
            "person",
            self.tr("Nobody chosen"),
            self.tr("Choose someone in the list to see where they stay and what they received."),
        )
        self.ui.nobody_column.addWidget(nobody)
        self.register_action.setText(self.tr("Register"))
        self.import_action.setText(self.tr("Import…"))

    def _connect(self) -> None:
        panel, deeds = self.panel, self.deeds
        self._look.changed.connect(self._fit)
        self._place.changed.connect(self._changed)
        self._pause.timeout.connect(self._read_details)
        self.list.chosen.connect(self._chosen)
        self.list.register_requested.connect(self.register)
        self.register_action.triggered.connect(self.register)
        self.import_action.triggered.connect(self.import_file)
        panel.person_chosen.connect(self.list.select)
        panel.edit_requested.connect(lambda: self._with_person(deeds.edit))
        panel.wait_requested.connect(lambda: self._with_person(deeds.wait))
        panel.head_requested.connect(lambda: self._with_person(deeds.make_head))
        panel.leave_requested.connect(lambda: self._with_person(deeds.leave))
        panel.join_requested.connect(lambda: self._with_person(self._join))
        panel.apart_requested.connect(lambda: self._with_person(self._keep_apart))
        panel.member_requested.connect(lambda: self._with_person(self._add_member))
        panel.identity.read_requested.connect(lambda: self._with_person(self._read_identity))
        panel.identity.edit_requested.connect(lambda: self._with_person(self._edit_identity))

    def _fit(self) -> None:
        """With large text the person goes below the list, since both do not fit beside each other."""
        ui, look = self.ui, self._look
        beside = look.text_scale < SCALE_BELOW
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        ui.columns.setDirection(direction)
        ui.panel_card.setMinimumWidth(look.px(PANEL_WIDTH) if beside else 0)
        ui.panel_card.setMaximumWidth(look.px(PANEL_WIDTH) if beside else QWIDGETSIZE_MAX)
        ui.list_card.setMinimumHeight(0 if beside else look.px(LEAST_HEIGHT))
        ui.panel_card.setMinimumHeight(0 if beside else look.px(LEAST_HEIGHT))

    # what is shown

    def _show(self, index: NameIndex) -> None:
        self._index = index
        self.list.show(index)
        self._read_details()
        self.header_changed.emit(self.header())

    def _chosen(self, person_id: str) -> None:
        if person_id not in self._fresh:
            self._fresh = ()
        if person_id:
            self._pause.start()
        else:
            self.panel.show_nobody()

    def _read_details(self) -> None:
        person_id = self.list.selected
        if person_id:
            self._place.read(lambda desk: person_details(desk, person_id), self._show_details)

    def _show_details(self, details: PersonDetails) -> None:
        index = self._index
        if index is not None and details.person.person_id == self.list.selected:
            fresh = [one for one in reversed(index.people) if one.person_id in self._fresh]
            self.panel.show(details, index.site_id, fresh)

    def _subtitle(self) -> str:
        if self._index is None:
            return ""
        people = self._index.people
        staying = sum(one.line.place is not None for one in people)
        words = self.tr("{people} registered · {staying} staying")
        return words.format(people=len(people), staying=staying)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & _SHOWN:
            self.refresh()

    # what is done

    def _with_person(self, deed: Callable[[PersonDetails], None]) -> None:
        details = self.panel.details
        if details is not None:
            deed(details)

    def _registering(self, index: NameIndex) -> Registering:
        return Registering(
            site_id=index.site_id,
            holds_key=self._place.desk.sealer(index.site_id) is not None,
            may_place=self._may_place,
        )

    def _add_member(self, details: PersonDetails) -> None:
        if self._index is not None:
            person = details.person
            about = self._registering(self._index)
            about = replace(about, joins_id=person.person_id, joins_label=person.label)
            self.deeds.register(about, self._registered)

    def _registered(self, changes: Changes) -> None:
        """Choose who was registered, so that the code stands large beside the list."""
        self._fresh = changes.created
        self.list.select(changes.created[0])

    def _read_identity(self, details: PersonDetails) -> None:
        def show(opened: OpenedIdentity) -> None:
            if self.panel.details is details:
                self.panel.identity.show_opened(opened)

        self.deeds.read_identity(details.person.person_id, show)

    def _edit_identity(self, details: PersonDetails) -> None:
        opened = self.panel.identity.opened
        if opened is not None:
            self.deeds.edit_identity(details, opened)
        else:
            self.deeds.read_identity(
                details.person.person_id, lambda read: self.deeds.edit_identity(details, read)
            )

    def _join(self, details: PersonDetails) -> None:
        if self._index is not None:
            self.deeds.join(details, self._index)

    def _keep_apart(self, details: PersonDetails) -> None:
        if self._index is not None:
            self.deeds.keep_apart(details, self._index)
