"""Settings: how the program looks, who may sign in, and whether everything is safe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QWidget

from shelterdesk import __version__
from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.dialogs.entitlements_dialog import EntitlementsDialog
from shelterdesk.desktop.dialogs.staff_dialog import StaffDialog
from shelterdesk.desktop.forms.ui_settings_page import Ui_SettingsPage
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.models.staff_model import StaffModel
from shelterdesk.desktop.preferences import LANGUAGES
from shelterdesk.desktop.shell.page import Page, PageHeader
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import moment_text, say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.staff import StaffLine
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.checking import Check, run_checks
from shelterdesk.services.staff import DismissStaff, add_staff, dismiss_staff, list_staff
from shelterdesk.services.status import Overview, overview

TEXT_SIZES = (100, 125, 150, 200)
LARGE_TEXT = 1.5

_SITE = 3  # the column of the staff that gives way


@dataclass(frozen=True, slots=True)
class _Staff:
    lines: tuple[StaffLine, ...]
    sites: tuple[SiteChoice, ...]


class SettingsPage(Page):
    def __init__(
        self, look: Look, place: Workplace, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self._look, self._place, self._appearance = look, place, appearance
        self.ui.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is on it takes the focus
        self._sites: tuple[SiteChoice, ...] = ()
        self._model = StaffModel(self)
        self.dialog: StaffDialog | None = None
        self._fill_look()
        self._make_staff()
        actor = place.desk.actor
        self.ui.staff_card.setVisible(actor.may(Permission.MANAGE_STAFF))
        self.ui.due_card.setVisible(actor.may(Permission.EDIT_ENTITLEMENTS))
        self.ui.backup_button.setVisible(actor.may(Permission.BACK_UP))
        self.ui.check_button.setVisible(actor.may(Permission.CHECK))
        self.ui.backup_button.clicked.connect(self._back_up)
        self.ui.check_button.clicked.connect(self._check)
        self.ui.due_button.clicked.connect(lambda: EntitlementsDialog(look, place, self).open())
        place.changed.connect(self._changed)
        look.changed.connect(self._fit)
        self._fit()
        self._say_checked("")

    def header(self) -> PageHeader:
        logins = self._place.desk.actor.may(Permission.MANAGE_STAFF)
        about = self.tr("Look, logins and safety") if logins else self.tr("Look and safety")
        return PageHeader(self.tr("Settings"), about)

    def refresh(self) -> None:
        self._place.read(overview, self._show_overview)
        if self._place.desk.actor.may(Permission.MANAGE_STAFF):
            self._place.read(lambda desk: _Staff(list_staff(desk), sites_to_see(desk)), self._show_staff)

    def _fit(self) -> None:
        """With large text the cards stand below each other."""
        below = self._look.text_scale >= LARGE_TEXT
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self.ui.columns.setDirection(way)

    # look

    def _fill_look(self) -> None:
        ui, appearance = self.ui, self._appearance
        for code, name in LANGUAGES.items():
            ui.language.addItem(name, code)
        ui.language.setCurrentIndex(max(0, ui.language.findData(appearance.languages.language)))
        themes = {
            ThemeMode.SYSTEM: self.tr("As the system"),
            ThemeMode.LIGHT: self.tr("Light"),
            ThemeMode.DARK: self.tr("Dark"),
        }
        for mode, word in themes.items():
            ui.theme.addItem(word, mode.value)
        ui.theme.setCurrentIndex(ui.theme.findData(self._look.mode.value))
        for percent in TEXT_SIZES:
            ui.text_size.addItem(f"{percent} %", percent)
        ui.text_size.setCurrentIndex(max(0, ui.text_size.findData(round(self._look.text_scale * 100))))
        ui.sounds.setChecked(appearance.preferences.sounds)
        ui.sounds.toggled.connect(appearance.set_sounds)
        ui.language.activated.connect(lambda: appearance.set_language(ui.language.currentData()))
        ui.theme.activated.connect(lambda: appearance.set_theme(ThemeMode(ui.theme.currentData())))
        ui.text_size.activated.connect(lambda: appearance.set_text_scale(ui.text_size.currentData() / 100))

    # staff

    def _make_staff(self) -> None:
        table = self.ui.staff_table
        table.setModel(self._model)
        dress_table(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(_SITE, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(self._staff_chosen)
        self.ui.add_staff_button.clicked.connect(self.add_staff)
        self.ui.dismiss_button.clicked.connect(self._dismiss)

    def _show_staff(self, found: _Staff) -> None:
        self._sites = found.sites
        self._model.set_lines(found.lines)
        self._staff_chosen()

    def _chosen(self) -> StaffLine | None:
        rows = self.ui.staff_table.selectionModel().selectedRows()
        return self._model.line(rows[0].row()) if rows else None

    def _staff_chosen(self) -> None:
        line = self._chosen()
        own = self._place.desk.actor.staff_id
        self.ui.dismiss_button.setEnabled(line is not None and line.active and line.staff_id != own)

    def add_staff(self) -> None:
        """Open the dialog for one more login."""
        everywhere = self._place.desk.actor.site_id is None
        dialog = StaffDialog(self._sites, all_sites=everywhere, parent=self.window())
        dialog.wanted.connect(
            lambda command: self._place.act(
                add_staff,
                command,
                lambda _: dialog.accept(),
                lambda refusal: dialog.refuse(say(refusal.text)),
                asker=dialog,
            )
        )
        self.dialog = dialog
        dialog.open()

    def _dismiss(self) -> None:
        line = self._chosen()
        if line is not None:
            self._place.act(dismiss_staff, DismissStaff(line.staff_id))

    # safety

    def _back_up(self) -> None:
        self.ui.backup_button.setEnabled(False)
        self._place.read(back_up_now, self._backed_up, lambda refusal: self._safe(say(refusal.text)))

    def _backed_up(self, folder: Path) -> None:
        self._safe("")
        self._place.changed.emit(
            Changes(frozenset({Topic.SETTINGS}), text("Backed up to {folder}", folder=folder.name))
        )

    def _safe(self, sentence: str) -> None:
        self.ui.backup_button.setEnabled(True)
        self._say_checked(sentence)

    def _say_checked(self, words: str) -> None:
        self.ui.check_result.setText(words)
        self.ui.check_result.setVisible(bool(words))

    def _check(self) -> None:
        self.ui.check_button.setEnabled(False)
        self._say_checked(self.tr("Checking…"))
        self._place.read(lambda desk: tuple(run_checks(desk)), self._show_checks)

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        self.ui.check_button.setEnabled(True)
        lines = [
            f"{'✓' if check.passed else '✗'} {say(check.name)}"
            + "".join(f"\n    {say(one)}" for one in check.problems)
            for check in checks
        ]
        self._say_checked("\n".join(lines))

    def _show_overview(self, found: Overview) -> None:
        if found.last_backup is None:
            self.ui.backup_state.setText(self.tr("There is no backup yet."))
        else:
            when = moment_text(found.last_backup)
            self.ui.backup_state.setText(self.tr("Last backup: {when}").format(when=when))
        lines = [
            self.tr("ShelterDesk {version}, Apache-2.0").format(version=__version__),
            found.organisation,
            self.tr("Database: {folder}").format(folder=found.folder),
            self.tr("Schema {schema}, id {id}").format(schema=found.schema, id=self._place.desk.database.id),
        ]
        if found.is_sample:
            lines.append(self.tr("This is the sample. Its logins stand in logins.txt in that folder."))
        self.ui.about.setText("\n".join(lines))

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {Topic.STAFF, Topic.SETTINGS, Topic.SITES}:
            self.refresh()
