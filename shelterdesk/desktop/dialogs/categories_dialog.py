"""The categories of the catalogue: renamed, joined, removed. Each change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_categories_dialog import Ui_CategoriesDialog
from shelterdesk.desktop.models.catalogue_models import CategoriesModel
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.persistence.queries.catalogue import CategoryLine
from shelterdesk.services.catalogue_details import (
    RemoveCategory,
    RenameCategory,
    remove_category,
    rename_category,
)
from shelterdesk.services.catalogue_views import WholeCatalogue, whole_catalogue
from shelterdesk.services.desk import Desk


class CategoriesDialog(CommandDialog):
    def __init__(self, place: Workplace, catalogue: WholeCatalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CategoriesDialog()
        self.ui.setupUi(self)
        self._place = place
        self.model = CategoriesModel(self)
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.table.setModel(self.model)
        dress_table(ui.table)
        header = ui.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.model.renamed.connect(self._rename)
        self.model.modelReset.connect(self._check)
        ui.table.selectionModel().currentRowChanged.connect(self._check)
        ui.remove_button.clicked.connect(self._remove)
        ui.close_button.clicked.connect(self.accept)
        self._show(catalogue)

    def _show(self, catalogue: WholeCatalogue) -> None:
        self.model.set_lines(catalogue.categories)

    def _check(self) -> None:
        self.ui.remove_button.setEnabled(self.ui.table.currentIndex().isValid())

    def _rename(self, line: CategoryLine, name: str) -> None:
        self._act(rename_category, RenameCategory(line.category_id, line.version, name))

    def _remove(self) -> None:
        row = self.ui.table.currentIndex().row()
        if row >= 0:
            self._act(remove_category, RemoveCategory(self.model.lines[row].category_id))

    def _act(self, service: Callable[[Desk, Any], Changes], command: object) -> None:
        self.ui.problem.hide()
        self._place.act(
            service,
            command,
            lambda _: self._place.read(whole_catalogue, self._show, asker=self),
            lambda refusal: self.refuse(refusal.text),
            self,
        )
