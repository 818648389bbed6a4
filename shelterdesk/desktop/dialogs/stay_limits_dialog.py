"""How long people may stay: the limits of the site and of its country."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_stay_limits_dialog import Ui_StayLimitsDialog
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.alerts import StayLimit
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.stay_limits import (
    AddLimit,
    ChangeLimit,
    RemoveLimit,
    add_limit,
    change_limit,
    list_limits,
    remove_limit,
)


class StayLimitsDialog(QDialog):
    """Each change is saved at once, and undone like any other.

    The fields are those of a new limit, or, after *Change…*, of the one that was chosen.
    """

    def __init__(self, place: Workplace, site_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StayLimitsDialog()
        self.ui.setupUi(self)
        self._place, self._site_id = place, site_id
        self._limits: tuple[StayLimit, ...] = ()
        self._changing: StayLimit | None = None
        self._model = QStringListModel(self)
        self.ui.limits.setModel(self._model)
        self.ui.problem.hide()
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.add_button.clicked.connect(self._save)
        self.ui.change_button.clicked.connect(self._change)
        self.ui.remove_button.clicked.connect(self._remove)
        self.ui.limits.selectionModel().currentChanged.connect(lambda *_: self._set_changing(None))
        self.ui.label.setFocus()
        self._read()

    def _read(self) -> None:
        site_id = self._site_id
        self._place.read(lambda desk: list_limits(desk, site_id), self._show, self._refuse, self)

    def _show(self, limits: tuple[StayLimit, ...]) -> None:
        self._limits = limits
        self._model.setStringList([self._words(limit) for limit in limits])
        self.ui.remove_button.setEnabled(bool(limits))
        self.ui.change_button.setEnabled(bool(limits))
        if limits and not self.ui.limits.currentIndex().isValid():
            self.ui.limits.setCurrentIndex(self._model.index(0))

    def _words(self, limit: StayLimit) -> str:
        where = limit.country or self.tr("every country")
        if limit.site_id is not None:
            where = self.tr("this site")
        length = []
        if limit.months:
            months = self.tr("1 month") if limit.months == 1 else self.tr("{n} months")
            length.append(months.format(n=limit.months))
        if limit.days:
            days = self.tr("1 day") if limit.days == 1 else self.tr("{n} days")
            length.append(days.format(n=limit.days))
        said = self.tr("{limit}: {length} ({where})")
        return said.format(limit=limit.label, length=", ".join(length), where=where)

    def _chosen(self) -> StayLimit | None:
        row = self.ui.limits.currentIndex().row()
        return self._limits[row] if 0 <= row < len(self._limits) else None

    def _change(self) -> None:
        """Its name and length into the fields."""
        limit, ui = self._chosen(), self.ui
        if limit is not None:
            ui.label.setText(limit.label)
            ui.months.setValue(limit.months)
            ui.days.setValue(limit.days)
            ui.country.setChecked(limit.site_id is None)
            self._set_changing(limit)
            ui.label.setFocus()

    def _set_changing(self, limit: StayLimit | None) -> None:
        self._changing = limit
        add, save = self.tr("Add the limit"), self.tr("Save the change")
        self.ui.add_button.setText(add if limit is None else save)

    def _save(self) -> None:
        ui, changing = self.ui, self._changing
        fields = (ui.label.text(), ui.months.value(), ui.days.value(), ui.country.isChecked())
        if changing is None:
            self._place.act(add_limit, AddLimit(self._site_id, *fields), self._added, self._refuse, self)
        else:
            command = ChangeLimit(self._site_id, changing.limit_id, *fields, changing.version)
            self._place.act(change_limit, command, self._added, self._refuse, self)

    def _remove(self) -> None:
        limit = self._chosen()
        if limit is not None:
            command = RemoveLimit(self._site_id, limit.limit_id)
            self._place.act(remove_limit, command, self._changed, self._refuse, self)

    def _added(self, changes: Changes) -> None:
        self.ui.label.clear()
        self._set_changing(None)
        self._changed(changes)

    def _changed(self, _: Changes) -> None:
        self.ui.problem.hide()
        self._read()

    def _refuse(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.problem.show()
