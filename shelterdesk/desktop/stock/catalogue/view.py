"""The catalogue: every item, retired ones too, whatever store it is kept in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QSizePolicy

from shelterdesk.desktop.dialogs.categories_dialog import CategoriesDialog
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.forms.ui_catalogue_view import Ui_CatalogueView
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.catalogue_models import CatalogueModel, Shown
from shelterdesk.desktop.shell.page import Hint
from shelterdesk.desktop.stock.catalogue.details import ItemDetails
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.counts.reading import flow_row
from shelterdesk.desktop.stock.list_view import LARGE_TEXT
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tab_order import tab_through
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.catalogue import CatalogueLine
from shelterdesk.services.catalogue import RetireItem, edit_item, retire_item
from shelterdesk.services.catalogue_details import RestoreItem, restore_item
from shelterdesk.services.catalogue_views import WholeCatalogue, whole_catalogue
from shelterdesk.services.default_catalogue import TakeDefaults, take_defaults
from shelterdesk.services.stock_choices import StockChoices, stock_choices

LIST_HEIGHT, FIELD_WIDTH = 150, 300


class CatalogueView(StockView):
    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_CatalogueView()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._store_id, self._chosen = "", ""
        self._seen: WholeCatalogue | None = None
        self._may_edit = place.desk.actor.may(Permission.EDIT_CATALOGUE)
        self.dialog: CommandDialog | None = None
        self.model = CatalogueModel(self)
        self.field = SearchField(look, self.tr("Search by name, code or category"), "/")
        self.details = ItemDetails(look, place, self.ui, self._may_edit, self)
        self._dress()
        self._connect()

    def show_store(self, store_id: str) -> None:
        """The catalogue is of the organisation; what is added first is listed in this store."""
        self._store_id = store_id
        self._place.read(whole_catalogue, self._show)

    def hints(self) -> tuple[Hint, ...]:
        return (Hint("/", self.tr("Search")),)

    def search(self, words: str) -> None:
        self.field.setText(words)

    def focus_search(self) -> bool:
        self.field.setFocus()
        self.field.selectAll()
        return True

    def take_scan(self, code: str) -> bool:
        """A code that is in the catalogue chooses its item."""
        items = () if self._seen is None else self._seen.items
        known = next((item for item in items if item.code.casefold() == code.casefold()), None)
        if known is not None:
            self.field.clear()
            self._choose(known.item_id)
        return known is not None

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        ui.table.setModel(self.model)
        dress_table(ui.table)
        header = ui.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Shown.NAME, QHeaderView.ResizeMode.Stretch)
        self.field.setClearButtonEnabled(True)
        self.field.preferred_width = look.wide(FIELD_WIDTH)
        edits = (ui.edit_button, ui.retire_button, ui.categories_button, ui.defaults_button)
        icons = ("edit", "close", "list", "plus")
        for button, icon in zip(edits, icons, strict=True):
            dress(button, look, icon)
            button.setVisible(self._may_edit)
        # A table asks for more height than a low window has.
        ui.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        flow_row(ui.deeds, (self.field, *edits))
        tab_through((self.field, *edits, ui.table, ui.details))
        ui.outer.setStretch(ui.outer.indexOf(ui.columns), 1)
        self.details.show(None, None)
        self._fit()

    def _fit(self) -> None:
        """With large text the item stands below the list."""
        direction = QBoxLayout.Direction
        wide = self._look.text_scale < LARGE_TEXT
        self.ui.columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.ui.table.setMinimumHeight(self._look.px(LIST_HEIGHT))
        self.details.fit_packs()

    def _connect(self) -> None:
        ui = self.ui
        self._look.changed.connect(self._fit)
        self.field.textChanged.connect(lambda _: self._fill())
        ui.table.selectionModel().currentRowChanged.connect(lambda *_: self._moved())
        ui.table.doubleClicked.connect(lambda _: self._edit())
        ui.edit_button.clicked.connect(self._edit)
        ui.retire_button.clicked.connect(self._retire_or_restore)
        ui.categories_button.clicked.connect(self._categories)
        ui.defaults_button.clicked.connect(self._take_defaults)

    # what is shown

    @property
    def item(self) -> CatalogueLine | None:
        """The item chosen in the list."""
        row = self.ui.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def _show(self, seen: WholeCatalogue) -> None:
        self._seen = seen
        self._fill()

    def _fill(self) -> None:
        wanted = self.field.text().casefold().split()
        items = () if self._seen is None else self._seen.items
        kept = self._chosen
        self.model.set_lines(
            [
                item
                for item in items
                if all(word in f"{item.name} {item.code} {item.category or ''}".casefold() for word in wanted)
            ]
        )
        retired = any(line.retired_on is not None for line in self.model.lines)
        self.ui.table.setColumnHidden(Shown.STATE, not retired)
        self._choose(kept)
        self._moved()

    def _choose(self, item_id: str) -> None:
        row = self.model.row_of(item_id)
        if row is not None:
            index = self.model.index(row, 0)
            self.ui.table.setCurrentIndex(index)
            self.ui.table.scrollTo(index)

    def _moved(self) -> None:
        ui, item = self.ui, self.item
        if item is not None:
            self._chosen = item.item_id
        self.details.show(item, self._seen)
        retired = item is not None and item.retired_on is not None
        ui.edit_button.setEnabled(item is not None and not retired)
        ui.retire_button.setEnabled(item is not None)
        ui.retire_button.setText(self.tr("Bring back") if retired else self.tr("Retire"))

    # what is done

    def _edit(self) -> None:
        item = self.item
        if item is None or item.retired_on is not None or not self._may_edit or self.dialog is not None:
            return

        def opened(choices: StockChoices) -> None:
            dialog = ItemDialog(None, choices, item, parent=self.window())
            dialog.retire_asked.connect(lambda command: self._run(dialog, retire_item, command))
            dialog.asked.connect(lambda command: self._run(dialog, edit_item, command))
            self._open(dialog)

        self._place.read(stock_choices, opened)

    def _retire_or_restore(self) -> None:
        item = self.item
        if item is None:
            return
        if item.retired_on is None:
            self._place.act(retire_item, RetireItem(item.item_id, item.version))
        else:
            self._place.act(restore_item, RestoreItem(item.item_id, item.version))

    def _categories(self) -> None:
        if self._seen is not None and self.dialog is None:
            self._open(CategoriesDialog(self._place, self._seen, self.window()))

    def _take_defaults(self) -> None:
        language = QLocale().name().split("_")[0]
        self._place.act(take_defaults, TakeDefaults(self._store_id, language))

    def _run(self, dialog: CommandDialog, service: Any, command: object) -> None:
        self._place.act(
            service, command, lambda _: dialog.accept(), lambda refusal: dialog.refuse(refusal.text)
        )

    def _open(self, dialog: CommandDialog) -> None:
        dialog.finished.connect(lambda _: self._forget_dialog())
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None
