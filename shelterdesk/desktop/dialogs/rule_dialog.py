"""One rule: an item, for whom, how much, how often, from when; read back as a sentence while it is made.

Below the sentence stands whom of those who stay here today it is for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDateEdit, QSpinBox, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog, scroll_fields
from shelterdesk.desktop.forms.ui_rule_dialog import Ui_RuleDialog
from shelterdesk.desktop.handout.rivals_editor import RivalsEditor
from shelterdesk.desktop.handout.rule_reach_view import RuleReachView
from shelterdesk.desktop.handout.scale_editor import ScaleEditor
from shelterdesk.desktop.widgets.labels import set_style_property
from shelterdesk.desktop.widgets.quantity_field import QuantityField
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.words import need_word, say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.entitlement import Entitlement, Per
from shelterdesk.domain.entitlement_text import rule_text
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.stock import plain
from shelterdesk.persistence.queries.entitlements import EntitlementLine
from shelterdesk.services.entitlements import RuleChoices, SaveEntitlement, save_entitlement

ANY_AGE = -1


class RuleDialog(FittingDialog):
    """Changes `line`, or makes a new rule where there is none. Closes when the service has kept it."""

    def __init__(
        self,
        place: Workplace,
        choices: RuleChoices,
        line: EntitlementLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RuleDialog()
        self.ui.setupUi(self)
        scroll_fields(self.ui.outer, self.ui.fields)
        self._place = place
        self._choices = choices
        self._line = line
        ui = self.ui
        self.scale = ScaleEditor(ui.scale_box, ui.add_step, self)
        self.rivals = RivalsEditor(ui.rivals_box, ui.rival, ui.add_rival, choices.items, self)
        self.reach = RuleReachView(place, ui.reach, self)
        self._fill()
        if line is None:
            self._start()
        else:
            self._show(line)
        self._connect()
        self._order_tabs()
        self._measure()
        self._read_back()
        ui.item.setFocus()

    def _order_tabs(self) -> None:
        """The fields that scroll come before the buttons below them, each row where it is seen."""
        ui = self.ui
        steps = [field for row in self.scale.rows() for field in row.fields()]
        much = (ui.quantity, *steps, ui.add_step, ui.per_day, ui.per_month, ui.per_stay, ui.every_days)
        whom = (ui.sex, ui.from_age, ui.to_age, ui.need, ui.from_members, ui.to_members, ui.residents_only)
        others = (*(row.remove for row in self.rivals.rows()), ui.rival, ui.add_rival)
        when = (ui.starts_on, ui.ends, ui.ends_on, ui.site, ui.may_override)
        tab_in_order(ui.item, ui.per, *much, *whom, *others, *when, ui.cancel_button, ui.save_button)

    def rule(self) -> Entitlement | None:
        """What the form says; None while it has no item, or a quantity that is none."""
        ui = self.ui
        quantity, scale, item_id = _quantity(ui.quantity), self.scale.steps(), self._item_id()
        if quantity is None or scale is None or item_id is None or any(map(_is_wrong, self._limits())):
            return None
        new = Entitlement("", item_id, Per.PERSON, quantity, 0, self._choices.today)
        return replace(
            new if self._line is None else self._line.rule,
            item_id=item_id,
            per=Per(ui.per.currentData()),
            quantity=quantity,
            every_days=ui.every_days.value(),
            starts_on=_day(ui.starts_on),
            ends_on=_day(ui.ends_on) if ui.ends.isChecked() else None,
            residents_only=ui.residents_only.isChecked(),
            sex=Sex(ui.sex.currentData()) if ui.sex.currentData() else None,
            from_age=_age(ui.from_age),
            to_age=_age(ui.to_age),
            need=Need(ui.need.currentData()) if ui.need.currentData() else None,
            from_members=ui.from_members.value() or None,
            to_members=ui.to_members.value() or None,
            per_day=_quantity(ui.per_day),
            per_month=_quantity(ui.per_month),
            per_stay=_quantity(ui.per_stay),
            scale=scale,
            not_with=self.rivals.others(),
            may_override=ui.may_override.isChecked(),
        )

    def _limits(self) -> tuple[QuantityField, ...]:
        """Fields that may stay empty: no limit."""
        return self.ui.per_day, self.ui.per_month, self.ui.per_stay

    def _fill(self) -> None:
        ui = self.ui
        for item in self._choices.items:
            ui.item.addItem(f"{item.name} ({item.code})", item.item_id)
        _complete_anywhere(ui.item)
        ui.per.addItem(self.tr("each household"), Per.HOUSEHOLD)
        ui.per.addItem(self.tr("each person"), Per.PERSON)
        ui.sex.addItem(self.tr("Any"), None)
        for sex, words in (
            (Sex.FEMALE, self.tr("Women and girls")),
            (Sex.MALE, self.tr("Men and boys")),
            (Sex.OTHER, self.tr("Another gender")),
        ):
            ui.sex.addItem(words, sex)
        ui.need.addItem(self.tr("Any"), None)
        for need in Need:
            ui.need.addItem(need_word(need), need)
        if self._choices.everywhere:
            ui.site.addItem(self.tr("Every site"), None)
        for site in self._choices.sites:
            ui.site.addItem(site.name, site.site_id)

    def _start(self) -> None:
        today = _date(self._choices.today)
        self.ui.starts_on.setDate(today)
        self.ui.ends_on.setDate(today.addMonths(6))
        place = self.ui.site.findData(self._place.site_id)
        self.ui.site.setCurrentIndex(max(0, place))

    def _show(self, line: EntitlementLine) -> None:
        ui, rule = self.ui, line.rule
        ui.title.setText(line.item)
        for box, value in (
            (ui.item, rule.item_id),
            (ui.per, rule.per),
            (ui.sex, rule.sex),
            (ui.need, rule.need),
            (ui.site, line.site_id),
        ):
            box.setCurrentIndex(_find(box, value))
        ui.quantity.setText(plain(rule.quantity))
        ui.every_days.setValue(rule.every_days)
        ui.from_age.setValue(ANY_AGE if rule.from_age is None else rule.from_age)
        ui.to_age.setValue(ANY_AGE if rule.to_age is None else rule.to_age)
        ui.residents_only.setChecked(rule.residents_only)
        ui.from_members.setValue(rule.from_members or 0)
        ui.to_members.setValue(rule.to_members or 0)
        for field, limit in zip(self._limits(), (rule.per_day, rule.per_month, rule.per_stay), strict=True):
            field.setText("" if limit is None else plain(limit))
        self.scale.show(rule.scale)
        self.rivals.show(rule.not_with)
        ui.may_override.setChecked(rule.may_override)
        ui.starts_on.setDate(_date(rule.starts_on))
        ui.ends.setChecked(rule.ends_on is not None)
        ui.ends_on.setEnabled(rule.ends_on is not None)
        ui.ends_on.setDate(_date(rule.ends_on or self._choices.today))

    def _connect(self) -> None:
        ui = self.ui
        ui.problem.hide()
        for box in (ui.item, ui.per, ui.sex, ui.need, ui.site):
            box.currentIndexChanged.connect(self._read_back)
        for spin in (ui.every_days, ui.from_age, ui.to_age, ui.from_members, ui.to_members):
            spin.valueChanged.connect(self._read_back)
        for day in (ui.starts_on, ui.ends_on):
            day.dateChanged.connect(self._read_back)
        for tick in (ui.residents_only, ui.ends, ui.may_override):
            tick.toggled.connect(self._read_back)
        for field in self._limits():
            field.textChanged.connect(self._read_back)
        for part in (self.scale, self.rivals):
            part.changed.connect(self._order_tabs)
            part.changed.connect(self._read_back)
        ui.item.editTextChanged.connect(self._measure)
        ui.item.editTextChanged.connect(self._read_back)
        ui.quantity.textChanged.connect(self._read_back)
        ui.ends.toggled.connect(ui.ends_on.setEnabled)
        ui.cancel_button.clicked.connect(self.reject)
        ui.save_button.clicked.connect(self._save)

    def _measure(self) -> None:
        """Every quantity is read in the packs of the item that is chosen."""
        item = next((one for one in self._choices.items if one.item_id == self._item_id()), None)
        unit = "" if item is None else item.unit
        packs = () if item is None else self._choices.packs.get(item.item_id, ())
        for field in (self.ui.quantity, *self._limits()):
            field.measure(unit, packs)
        self.scale.measure(unit, packs)

    def _read_back(self) -> None:
        rule = self.rule()
        ui = self.ui
        set_style_property(ui.quantity, "wrong", "true" if _quantity(ui.quantity) is None else "")
        for field in self._limits():
            set_style_property(field, "wrong", "true" if _is_wrong(field) else "")
        per_household = ui.per.currentData() == Per.HOUSEHOLD
        ui.add_step.setEnabled(per_household or bool(self.scale.rows()))
        ui.sentence.setText("" if rule is None else f"{ui.item.currentText()}: {say(rule_text(rule))}")
        ui.sentence_well.setVisible(rule is not None)
        ui.save_button.setEnabled(rule is not None)
        self.reach.ask(self._command())

    def _command(self) -> SaveEntitlement | None:
        rule = self.rule()
        if rule is None:
            return None
        version = None if self._line is None else self._line.version
        return SaveEntitlement(rule, self.ui.site.currentData(), version)

    def _save(self) -> None:
        command = self._command()
        if command is not None:
            self._place.act(save_entitlement, command, self._saved, self._refused)

    def _saved(self, _: Changes) -> None:
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.problem.show()

    def _item_id(self) -> str | None:
        """The item whose name stands in the field, whole."""
        box = self.ui.item
        at = box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString)
        found: str | None = box.itemData(at) if at >= 0 else None
        return found


def _quantity(field: QuantityField) -> Decimal | None:
    """What stands in the field if it is above zero."""
    quantity = field.quantity()
    return quantity if quantity is not None and quantity > 0 else None


def _is_wrong(field: QuantityField) -> bool:
    """Whether something stands in a field that may be empty, and it is no quantity."""
    return bool(field.text().strip()) and _quantity(field) is None


def _age(spin: QSpinBox) -> int | None:
    return None if spin.value() == ANY_AGE else spin.value()


def _day(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _find(box: QComboBox, value: object) -> int:
    """The place of a value, which Qt may have turned from an enum into its text."""
    return next((at for at in range(box.count()) if box.itemData(at) == value), 0)


def _complete_anywhere(box: QComboBox) -> None:
    completer = box.completer() or QCompleter(box.model(), box)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setMaxVisibleItems(12)
