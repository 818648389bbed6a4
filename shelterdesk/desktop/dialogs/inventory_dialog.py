"""Rooms and beds over time: changed in place, kept at once, taken back by the toast of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from shelterdesk.desktop.dialogs.fitting import fit_size
from shelterdesk.desktop.forms.ui_inventory_dialog import Ui_InventoryDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.inventory_model import (
    KIND,
    NAME,
    STATE,
    USE,
    BedsInventory,
    RoomsInventory,
)
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.widgets.choice_delegate import ChoiceDelegate
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import bed_kind_word, limit_word, room_use_word, say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.bed_codes import bed_codes
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.capacity import M2_PER_PERSON, PEOPLE_PER_TOILET
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.inventory import BedKind, Inventory, RoomRecord
from shelterdesk.services.inventory import (
    AddBeds,
    CloseBeds,
    CloseRoom,
    EditRoom,
    SetLimits,
    add_beds,
    close_beds,
    close_room,
    edit_room,
    load_inventory,
    set_limits,
)
from shelterdesk.services.room_changes import NoLongerFit

SIZE = QSize(1180, 640)
_EDITED_BY = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.SelectedClicked
)
ROW = 32
LEAST_TABLE = 150  # high
NARROW = 64  # of a field for a number


class InventoryDialog(QDialog):
    """Reads again after each change, its own and those of others.

    `rooms_wanted` asks for new rooms, `rules_wanted` for the rules of who may sleep in them,
    `limits_wanted` for how long people may stay.
    """

    rooms_wanted = Signal()
    rules_wanted = Signal()
    limits_wanted = Signal()

    def __init__(self, look: Look, place: Workplace, site_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_InventoryDialog()
        self.ui.setupUi(self)
        self._look, self._place, self._site_id = look, place, site_id
        self.inventory: Inventory | None = None
        self._room_id = ""
        self._asked: object = None  # the change that was last tried
        self.rooms, self.beds = RoomsInventory(self), BedsInventory(self)
        self._dress()
        self._connect()
        fit_size(self, look, SIZE)
        self._reload()

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        for view, model in ((ui.rooms, self.rooms), (ui.beds, self.beds)):
            view.setModel(model)
            dress_table(view, several=view is ui.beds)
            view.setAlternatingRowColors(True)
            view.setEditTriggers(_EDITED_BY)
            view.verticalHeader().setDefaultSectionSize(look.px(ROW))
            view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            view.setMinimumHeight(look.px(LEAST_TABLE))
        ui.rooms.setItemDelegateForColumn(USE, ChoiceDelegate(_uses, ui.rooms))
        ui.beds.setItemDelegateForColumn(KIND, ChoiceDelegate(_kinds, ui.beds))
        ui.rooms.horizontalHeader().setStretchLastSection(True)
        ui.beds.horizontalHeader().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for kind, word in _kinds().items():
            ui.new_kind.addItem(word, kind)
        standards = ((ui.metres, M2_PER_PERSON), (ui.per_toilet, PEOPLE_PER_TOILET), (ui.per_staff, None))
        for field, usual in standards:
            field.setFixedWidth(look.px(NARROW))
            field.setPlaceholderText("" if usual is None else number_text(Decimal(usual)))

    def _connect(self) -> None:
        ui = self.ui
        for model in (self.rooms, self.beds):
            model.wanted.connect(self._act)
            model.wrong.connect(self._no_number)
        ui.rooms.selectionModel().currentRowChanged.connect(lambda *_: self._room_chosen())
        ui.beds.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        ui.day.dateChanged.connect(lambda _: self._show())
        ui.metres.editingFinished.connect(lambda: self._set_standard("m2_per_person", ui.metres))
        ui.per_toilet.editingFinished.connect(lambda: self._set_standard("people_per_toilet", ui.per_toilet))
        ui.per_staff.editingFinished.connect(lambda: self._set_standard("people_per_staff", ui.per_staff))
        ui.add_rooms_button.clicked.connect(self.rooms_wanted)
        ui.close_room_button.clicked.connect(self._close_room)
        ui.add_beds_button.clicked.connect(self._add_beds)
        ui.new_beds.returnPressed.connect(self._add_beds)
        ui.close_beds_button.clicked.connect(lambda: self._close_beds(open_again=False))
        ui.reopen_beds_button.clicked.connect(lambda: self._close_beds(open_again=True))
        ui.rules_button.clicked.connect(self.rules_wanted)
        ui.limits_button.clicked.connect(self.limits_wanted)
        ui.anyway_button.hide()
        ui.anyway_button.clicked.connect(self._change_anyway)
        ui.close_button.clicked.connect(self.accept)
        self._place.changed.connect(self._changed)

    # what is shown

    def _changed(self, changes: Changes) -> None:
        if Topic.BEDS in changes.topics:
            self._reload()

    def _reload(self) -> None:
        self._place.read(lambda desk: load_inventory(desk, self._site_id), self._keep, asker=self)

    def _keep(self, inventory: Inventory) -> None:
        if self.inventory is None:
            self.ui.day.set_day(inventory.day)
        self.inventory = inventory
        self._show()

    def _show(self) -> None:
        inventory, ui = self.inventory, self.ui
        if inventory is None:
            return
        column = max(NAME, ui.rooms.currentIndex().column())
        self.rooms.set_inventory(inventory, ui.day.day())
        row = self.rooms.row_of(self._room_id) or min(1, len(inventory.rooms))
        ui.rooms.setCurrentIndex(self.rooms.index(row, column))
        ui.summary.setText(self._summary(inventory))
        limits = inventory.limits(ui.day.day())
        standards = (
            (ui.metres, limits.m2_per_person),
            (ui.per_toilet, limits.people_per_toilet),
            (ui.per_staff, limits.people_per_staff),
        )
        for field, value in standards:
            field.setText("" if value is None else number_text(Decimal(value)))
        self._room_chosen()

    def _summary(self, inventory: Inventory) -> str:
        capacity = inventory.capacity
        parts = [
            self.tr("Takes {people} tonight, bound by: {limit}.").format(
                people=capacity.people, limit=limit_word(capacity.binding).lower()
            )
        ]
        if capacity.over:
            parts.append(self.tr("{count} more are here than that.").format(count=capacity.over))
        else:
            parts.append(
                self.tr("{here} are here, {left} more can come.").format(
                    here=capacity.present, left=capacity.left
                )
            )
        if capacity.surge:
            parts.append(self.tr("{count} more with the reserve.").format(count=capacity.surge))
        return " ".join(parts)

    def _room(self) -> RoomRecord | None:
        return self.rooms.room(self.ui.rooms.currentIndex().row())

    def _room_chosen(self) -> None:
        room = self._room()
        self._room_id = "" if room is None else room.room_id
        if self.inventory is not None:
            self.beds.set_room(self.inventory, room)
        self.ui.beds_title.setText("" if room is None else room.name)
        again = room is not None and room.closed_on is not None
        self.ui.close_room_button.setText(
            self.tr("Open the room again") if again else self.tr("Close the room")
        )
        self._enable()

    def _enable(self) -> None:
        room, chosen = self._room(), bool(self._chosen_beds())
        ui = self.ui
        ui.close_room_button.setEnabled(room is not None)
        for widget in (ui.new_beds, ui.new_kind, ui.add_beds_button):
            widget.setEnabled(room is not None)
        ui.close_beds_button.setEnabled(chosen)
        ui.reopen_beds_button.setEnabled(chosen)

    def _chosen_beds(self) -> tuple[str, ...]:
        rows = self.ui.beds.selectionModel().selectedRows()
        return tuple(self.beds.bed(index.row()).bed_id for index in rows)

    # what is done

    def _act(self, service: Callable[..., Changes], command: object) -> None:
        self.ui.problem.clear()
        self.ui.anyway_button.hide()
        self._asked = command
        self._place.act(service, command, None, self._refused, asker=self)

    def _refused(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.anyway_button.setVisible(isinstance(refusal, NoLongerFit))
        self._reload()

    def _change_anyway(self) -> None:
        """Those who no longer fit are shown on the board until they have moved."""
        if isinstance(self._asked, EditRoom):
            self._act(edit_room, replace(self._asked, anyway=True))

    def _no_number(self, typed: str) -> None:
        self.ui.problem.setText(self.tr("“{typed}” is not a number for this.").format(typed=typed))

    def _set_standard(self, name: str, field: QLineEdit) -> None:
        if self.inventory is None:
            return
        typed, limits = field.text().strip(), self.inventory.limits(self.ui.day.day())
        number: Any = parse_number(typed) if typed else None
        if typed and (number is None or (name != "m2_per_person" and number % 1 != 0)):
            self._no_number(typed)
            return
        value: Any = number if number is None or name == "m2_per_person" else int(number)
        if value != getattr(limits, name):
            command = SetLimits(self._site_id, None, self.ui.day.day(), replace(limits, **{name: value}))
            self._act(set_limits, command)

    def _add_beds(self) -> None:
        room, ui = self._room(), self.ui
        if room is None or self.inventory is None:
            return
        taken = [bed.code for one in self.inventory.rooms for bed in one.beds]
        try:
            codes = bed_codes(room.name, ui.new_beds.text(), taken)
        except BadInput as problem:
            ui.problem.setText(say(problem.text))
            return
        kind = BedKind(ui.new_kind.currentData())
        command = AddBeds(self._site_id, room.room_id, codes, kind, room.accessible, ui.day.day())
        self._place.act(add_beds, command, lambda _: ui.new_beds.clear(), self._refused, asker=self)

    def _close_beds(self, *, open_again: bool) -> None:
        day = None if open_again else self.ui.day.day()
        self._act(close_beds, CloseBeds(self._site_id, self._chosen_beds(), day))

    def _close_room(self) -> None:
        room = self._room()
        if room is not None:
            day = self.ui.day.day() if room.closed_on is None else None
            self._act(close_room, CloseRoom(self._site_id, room.room_id, day))


def _uses() -> dict[str, str]:
    return {use.value: room_use_word(use) for use in RoomUse}


def _kinds() -> dict[str, str]:
    return {kind.value: bed_kind_word(kind) for kind in BedKind}
