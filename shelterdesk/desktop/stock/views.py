"""The views of the stock page: its items, and what stands beside them behind the switch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import HeaderButton, Hint
from shelterdesk.desktop.widgets.choices import Choice, SegmentedSwitch
from shelterdesk.desktop.workplace import Workplace

ITEMS = "items"


class StockView(QWidget):
    """A view of one store beside its items. It is made when first shown and lives as long as the page.

    Keys are actions of the view itself (`addAction`): while it is not shown they are quiet. Emit
    `header_changed` when buttons or hints differ from what was said.
    """

    header_changed = Signal()
    with_receive = False  # whether the header offers to receive goods too

    def show_store(self, store_id: str) -> None:
        """Load anew what is shown, of this store; called when the view is shown and when something changed."""
        raise NotImplementedError

    def buttons(self) -> tuple[HeaderButton, ...]:
        """The view's own buttons in the header, the primary one last."""
        return ()

    def hints(self) -> tuple[Hint, ...]:
        """The view's own keys."""
        return ()

    def take_scan(self, code: str) -> bool:
        """A code was scanned while the view is shown; whether the view took it for itself."""
        return False

    def search(self, words: str) -> None:
        """Show what fits `words`, typed in the header."""

    def focus_search(self) -> bool:
        """Go to the view's own search field, if it has one; whether it has."""
        return False


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """One choice of the switch, and how its view is made."""

    key: str
    words: str
    make: Callable[[Look, Workplace], StockView]


def view_specs() -> tuple[ViewSpec, ...]:
    """The views beside the items, in the order of the switch."""
    return (
        ViewSpec("documents", _tr("Documents"), _documents),
        ViewSpec("counts", _tr("Counts"), _counts),
        ViewSpec("catalogue", _tr("Catalogue"), _catalogue),
        ViewSpec("supply", _tr("Supply"), _supply),
        ViewSpec("money", _tr("Money"), _money),
    )


class StockViews(QObject):
    """The switch, and the view it shows; `changed` when another is shown, or says something else of itself."""

    changed = Signal()

    def __init__(self, look: Look, place: Workplace, ui: Ui_StockPage, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._place = place
        self._ui = ui
        self._specs = {spec.key: spec for spec in view_specs()}
        self._made: dict[str, StockView] = {}
        self._store_id = ""
        choices = [Choice(spec.key, spec.words) for spec in self._specs.values()]
        self.switch = SegmentedSwitch([Choice(ITEMS, _tr("Items")), *choices])
        self.switch.setAccessibleName(_tr("View"))
        ui.switch_row.addWidget(self.switch)
        self.switch.chosen.connect(self.show)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the switch, in its order."""
        return (ITEMS, *self._specs)

    @property
    def current(self) -> StockView | None:
        """The view that is shown; None while it is the items."""
        return self._made.get(self.switch.current())

    def show(self, key: str) -> None:
        """Bring a view to the front: `ITEMS`, or the key of a spec."""
        self.switch.choose(key)
        if key != ITEMS and key not in self._made:
            view = self._specs[key].make(self._look, self._place)
            view.header_changed.connect(self.changed)
            self._made[key] = view
            self._ui.views.addWidget(view)
        self._ui.views.setCurrentWidget(self._made.get(key, self._ui.items))
        self.refresh()
        self.changed.emit()

    def set_store(self, store_id: str) -> None:
        """Of this store from now on."""
        self._store_id = store_id
        self.refresh()

    def refresh(self) -> None:
        """The view that is shown reads again."""
        if self.current is not None and self._store_id:
            self.current.show_store(self._store_id)


def _tr(source: str) -> str:
    return QCoreApplication.translate("StockViews", source)


def _catalogue(look: Look, place: Workplace) -> StockView:
    from shelterdesk.desktop.stock.catalogue.view import CatalogueView

    return CatalogueView(look, place)


def _counts(look: Look, place: Workplace) -> StockView:
    from shelterdesk.desktop.stock.counts.view import CountsView

    return CountsView(look, place)


def _documents(look: Look, place: Workplace) -> StockView:
    from shelterdesk.desktop.stock.documents.view import DocumentsView

    return DocumentsView(look, place)


def _money(look: Look, place: Workplace) -> StockView:
    from shelterdesk.desktop.stock.money.view import MoneyView

    return MoneyView(look, place)


def _supply(look: Look, place: Workplace) -> StockView:
    from shelterdesk.desktop.stock.supply.view import SupplyView

    return SupplyView(look, place)
