"""The rows that a figure or a bar is made of, to read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width, show_all_rows
from shelterdesk.desktop.forms.ui_rows_dialog import Ui_RowsDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.widgets.tables import dress_rows

_WIDTH = 860


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of words under its title; `lead` is one sentence about it, or empty."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lead: str = ""


class RowsDialog(QDialog):
    def __init__(self, look: Look, found: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RowsDialog()
        self.ui.setupUi(self)
        self.model = TextRowsModel(self)
        self.setWindowTitle(found.title)
        self.ui.title.setText(found.title)
        self.ui.lead.setText(found.lead)
        self.ui.lead.setVisible(bool(found.lead))
        self.ui.rows.setAccessibleName(found.title)
        fit_width(self, look, _WIDTH)
        dress_rows(self.ui.rows, self.model, look, 0)
        self.model.set_rows(found.heads, found.rows)
        self.ui.rows.selectRow(0)
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.close_button.setFocus()
        show_all_rows(self, self.ui.rows)
