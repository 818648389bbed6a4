"""Which store the items come from, where a site has several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.persistence.queries.handouts import StoreName


class StoreChoice(QObject):
    chosen = Signal(str)  # store id, when a person chooses

    def __init__(self, ui: Ui_HandoutPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        ui.store.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ui.store.activated.connect(lambda _: self.chosen.emit(self.store_id))
        self.show(())

    @property
    def store_id(self) -> str:
        """The store chosen; empty where the site has none."""
        return self._ui.store.currentData() or ""

    def show(self, stores: Sequence[StoreName]) -> None:
        """The one chosen stays chosen; at first it is the oldest."""
        box, chosen = self._ui.store, self.store_id
        if [box.itemData(at) for at in range(box.count())] != [store.store_id for store in stores]:
            box.clear()
            for store in stores:
                box.addItem(store.name, store.store_id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        for widget in (self._ui.store_label, box):
            widget.setVisible(len(stores) > 1)
