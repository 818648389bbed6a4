"""Whom the house could take tonight, in one sentence and a small table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width, show_all_rows
from shelterdesk.desktop.forms.ui_tonight_dialog import Ui_TonightDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.words import say
from shelterdesk.domain.tonight import Chance, in_a_sentence

_WIDTH = 620
_ROOMS = 2


class TonightDialog(QDialog):
    def __init__(self, look: Look, found: Sequence[Chance], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TonightDialog()
        self.ui.setupUi(self)
        self.model = TextRowsModel(self)
        fit_width(self, look, _WIDTH)
        dress_rows(self.ui.rows, self.model, look, _ROOMS)
        sentence = ", ".join(say(said) for said in in_a_sentence(found))
        self.ui.lead.setText(f"{sentence[:1].upper()}{sentence[1:]}.")
        rows = [(say(one.pattern.name), str(one.count), ", ".join(one.rooms)) for one in _most_first(found)]
        some = sum(one.count > 0 for one in found)
        heads = (self.tr("Household"), self.tr("How many"), self.tr("Where"))
        self.model.set_rows(heads, rows, some, look.theme.ink(Ink.FAINT))
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.close_button.setFocus()
        show_all_rows(self, self.ui.rows)


def _most_first(found: Sequence[Chance]) -> list[Chance]:
    """Those who would find a place, then those for whom there is none, each in their order."""
    return sorted(found, key=lambda one: one.count == 0)
