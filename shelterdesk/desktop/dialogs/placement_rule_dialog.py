"""One rule for rooms: whom it lets in, what the desk reads, and the days it holds; read back while it is made."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog, scroll_fields
from shelterdesk.desktop.forms.ui_placement_rule_dialog import Ui_PlacementRuleDialog
from shelterdesk.desktop.words import say
from shelterdesk.domain.people import Sex
from shelterdesk.domain.rule_text import rule_name, rule_sentence, whom
from shelterdesk.domain.rules import OF_A_USE, PlacementRule
from shelterdesk.services.placement_rules import ChangeRule, RuleLine

ANY_FROM = -1
NO_AGE = 0


class PlacementRuleDialog(FittingDialog):
    """Emits `changed` with a ChangeRule and stays open until `accept`."""

    changed = Signal(object)

    def __init__(
        self, line: RuleLine, site_id: str | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PlacementRuleDialog()
        self.ui.setupUi(self)
        self.ui.fields.setRowStretch(self.ui.fields.rowCount(), 1)
        self.ui.fields.setContentsMargins(0, 0, 24, 0)
        scroll_fields(self.ui.outer, self.ui.fields)
        self._line, self._site_id = line, site_id
        self._sexes = {
            Sex.FEMALE: self.ui.female,
            Sex.MALE: self.ui.male,
            Sex.OTHER: self.ui.other,
            Sex.UNKNOWN: self.ui.unknown,
        }
        self._show(line, today)
        self._connect()
        self._read_back()

    def rule(self) -> PlacementRule:
        """What the form says."""
        ui = self.ui
        return PlacementRule(
            self._line.rule.rule,
            self._line.rule.enabled,
            frozenset(sex for sex, box in self._sexes.items() if box.isChecked()),
            _age(ui.from_age, ANY_FROM),
            _age(ui.below_age, NO_AGE),
            _age(ui.with_carer_below, NO_AGE),
            ui.least_household.value(),
            ui.sentence.text(),
            ui.may_set_aside.isChecked(),
        )

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()

    def _show(self, line: RuleLine, today: date) -> None:
        ui, rule = self.ui, line.rule
        ui.title.setText(say(rule_name(rule.rule)))
        for sex, box in self._sexes.items():
            box.setChecked(sex in rule.sexes)
        ui.from_age.setValue(ANY_FROM if rule.from_age is None else rule.from_age)
        ui.below_age.setValue(rule.below_age or NO_AGE)
        ui.with_carer_below.setValue(rule.with_carer_below or NO_AGE)
        ui.least_household.setValue(rule.least_household)
        ui.sentence.setText(rule.sentence)
        ui.may_set_aside.setChecked(rule.may_set_aside)
        later = line.own and line.starts_on is not None and line.starts_on > today
        start = line.starts_on if later and line.starts_on is not None else today
        ui.starts_on.setMinimumDate(_date(today))
        ui.starts_on.set_day(start)
        ui.ends.setChecked(later and line.ends_on is not None)
        ui.ends_on.setDate(_date(line.ends_on) if later and line.ends_on else _date(start).addMonths(1))
        ui.problem.hide()
        if rule.rule not in OF_A_USE:
            for part in (ui.sexes_label, ui.from_age_label, ui.carer_label, ui.least_label):
                part.hide()
            of_use = (ui.from_age, ui.below_age_label, ui.below_age, ui.with_carer_below, ui.least_household)
            for widget in (*self._sexes.values(), *of_use):
                widget.hide()

    def _connect(self) -> None:
        ui = self.ui
        for box in (*self._sexes.values(), ui.may_set_aside, ui.ends):
            box.toggled.connect(self._read_back)
        for spin in (ui.from_age, ui.below_age, ui.with_carer_below, ui.least_household):
            spin.valueChanged.connect(self._read_back)
        ui.sentence.textChanged.connect(self._read_back)
        ui.cancel_button.clicked.connect(self.reject)
        ui.save_button.clicked.connect(self._save)

    def _read_back(self) -> None:
        ui, rule = self.ui, self.rule()
        ui.ends_on.setEnabled(ui.ends.isChecked())
        ui.save_button.setEnabled(bool(rule.sexes))
        of_use = rule.rule in OF_A_USE and bool(rule.sexes)
        said = rule_sentence(rule, self.tr("The room")) if of_use and not rule.sentence else whom(rule)
        ui.read_back.setText(say(said) if rule.sexes else "")

    def _save(self) -> None:
        ui = self.ui
        self.ui.problem.hide()
        ends = ui.ends_on.day() if ui.ends.isChecked() else None
        starts = ui.starts_on.day()
        self.changed.emit(ChangeRule(self._site_id, self.rule(), starts, ends, self._line.seen))


def _age(spin: QSpinBox, none: int) -> int | None:
    return None if spin.value() == none else spin.value()


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
