"""A place for everyone who waits: who would go where and why, and who stays without. Enter takes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width, show_all_rows
from shelterdesk.desktop.forms.ui_plan_dialog import Ui_PlanDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.words import say
from shelterdesk.domain.lodging import Party
from shelterdesk.domain.plan import Planned, Unplaced
from shelterdesk.domain.text import Text
from shelterdesk.services.planning import PlanPreview

_WIDTH = 760
_WHY = 2


class PlanDialog(QDialog):
    """Looks busy until `show_plan`; emits `taken` with the Plan and stays until `accept`."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PlanDialog()
        self.ui.setupUi(self)
        self._look = look
        self._preview: PlanPreview | None = None
        self.model = TextRowsModel(self)
        ui = self.ui
        fit_width(self, look, _WIDTH)
        dress_rows(ui.rows, self.model, look, _WHY)
        ui.problem.hide()
        ui.take_button.setEnabled(False)
        ui.lead.setText(self.tr("Looking for the best place for everyone…"))
        ui.cancel_button.clicked.connect(self.reject)
        ui.take_button.clicked.connect(self._take)
        look.changed.connect(self._fill)

    def show_plan(self, preview: PlanPreview) -> None:
        self._preview = preview
        self._fill()
        ui, plan = self.ui, preview.plan
        ui.take_button.setEnabled(bool(plan.planned))
        ui.take_button.setText(self.tr("Place {count}").format(count=plan.people))
        everyone = plan.people + sum(len(one.party.members) for one in plan.unplaced)
        said = self.tr("A bed for {people} of the {everyone} who wait.")
        ui.lead.setText(said.format(people=plan.people, everyone=everyone))
        if not plan.proven:
            ui.lead.setText(f"{ui.lead.text()} {self.tr('There may be a better plan: the time was short.')}")
        show_all_rows(self, ui.rows)
        ui.take_button.setFocus()

    def refuse(self, sentence: Text) -> None:
        """Say why nothing was taken; a new plan may follow."""
        self.ui.problem.setText(say(sentence))
        self.ui.problem.show()
        self.ui.take_button.setEnabled(False)

    def _take(self) -> None:
        if self._preview is not None:
            self.ui.take_button.setEnabled(False)
            self.taken.emit(self._preview.plan)

    def _fill(self) -> None:
        if self._preview is None:
            return
        plan, names = self._preview.plan, self._preview.names
        rows = [
            _placed_row(one, _who(one.party, names.get(one.party.head.person_id))) for one in plan.planned
        ]
        rows += [
            _left_row(one, _who(one.party, names.get(one.party.head.person_id))) for one in plan.unplaced
        ]
        heads = (self.tr("Who"), self.tr("Where"), self.tr("Why"))
        self.model.set_rows(heads, rows, len(plan.planned), self._look.theme.ink(Ink.WARN))


def _who(party: Party, name: str | None) -> str:
    """The head, and how many there are: Ana (3)."""
    label = name or party.head.label
    return label if len(party.members) == 1 else f"{label} ({len(party.members)})"


def _placed_row(one: Planned, who: str) -> tuple[str, ...]:
    where = f"{one.room_name} · {', '.join(one.bed_codes)}"
    return who, where, ", ".join(say(reason) for reason in one.reasons)


def _left_row(one: Unplaced, who: str) -> tuple[str, ...]:
    return who, QCoreApplication.translate("PlanDialog", "No place"), say(one.refused.text)
