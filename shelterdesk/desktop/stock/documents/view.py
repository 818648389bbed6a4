"""Documents: the papers of a store, newest first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.workplace import Workplace


class DocumentsView(StockView):
    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self._look = look
        self._place = place
        self._store_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            EmptyState(
                look,
                "reports",
                self.tr("No documents yet"),
                self.tr("What comes in and what leaves has its paper here."),
            )
        )

    def show_store(self, store_id: str) -> None:
        self._store_id = store_id
