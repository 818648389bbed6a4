"""One item of the catalogue beside the list: its picture, its packs, and what a standard gives of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_catalogue_view import Ui_CatalogueView
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.catalogue_models import PacksModel
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.catalogue.words import about_words, each_word, period_word, pixmap_of
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.catalogue import Each, Period, Standard
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.catalogue import CatalogueLine, PackLine
from shelterdesk.services.catalogue import AddPack, add_pack
from shelterdesk.services.catalogue_details import (
    EditPack,
    RemovePack,
    SetPicture,
    SetStandard,
    edit_pack,
    remove_pack,
    set_picture,
    set_standard,
)
from shelterdesk.services.catalogue_views import WholeCatalogue, item_picture
from shelterdesk.services.desk import Desk
from shelterdesk.services.pictures import LARGEST_FILE

PICTURE = 96
MOST_PACKS = 4  # rows, before the table scrolls


class ItemDetails(QObject):
    """Fills the right side of the view's form; each change is kept at once."""

    def __init__(
        self, look: Look, place: Workplace, ui: Ui_CatalogueView, may_edit: bool, page: QWidget
    ) -> None:
        super().__init__(page)
        self._look, self._place, self._ui, self._page = look, place, ui, page
        self._may_edit = may_edit
        self._item: CatalogueLine | None = None
        self.packs = PacksModel(self)
        ui.packs.setModel(self.packs)
        dress_table(ui.packs)
        ui.packs.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for each in Each:
            ui.each.addItem(each_word(each), each.value)
        for period in Period:
            ui.period.addItem(period_word(period), period.value)
        for control in (
            ui.picture_button,
            ui.no_picture_button,
            ui.pack_name,
            ui.pack_quantity,
            ui.pack_button,
            ui.no_pack_button,
            ui.standard_button,
        ):
            control.setVisible(may_edit)
        self._connect()

    def show(self, item: CatalogueLine | None, catalogue: WholeCatalogue | None) -> None:
        """None for no item chosen."""
        ui, self._item = self._ui, item
        ui.details.setVisible(item is not None)
        if item is None or catalogue is None:
            return
        ui.name.setText(item.name)
        ui.about.setText(about_words(item))
        self.packs.show(catalogue.packs.get(item.item_id, ()), item.unit, may_edit=self._may_edit)
        self.fit_packs()
        self._show_standard(catalogue.standards.get(item.item_id))
        self._place.read(lambda desk: (item.item_id, item_picture(desk, item.item_id)), self._show_picture)
        self._check()

    def fit_packs(self) -> None:
        """The table is as high as its rows, and not there while the item has no packs."""
        table, rows = self._ui.packs, len(self.packs.packs)
        table.setVisible(rows > 0)
        row = table.verticalHeader().defaultSectionSize()
        shown = min(rows, MOST_PACKS) * row + table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(shown + 2 * table.frameWidth() + 2)

    def _connect(self) -> None:
        ui = self._ui
        ui.picture_button.clicked.connect(self._choose_picture)
        ui.no_picture_button.clicked.connect(lambda: self._with(lambda item: self._picture(item, None)))
        ui.pack_button.clicked.connect(self._add_pack)
        ui.pack_quantity.returnPressed.connect(self._add_pack)
        ui.no_pack_button.clicked.connect(self._remove_pack)
        ui.standard_button.clicked.connect(self._set_standard)
        ui.packs.selectionModel().currentRowChanged.connect(self._check)
        for field in (ui.pack_name, ui.pack_quantity, ui.standard_quantity, ui.source):
            field.textChanged.connect(self._check)
        self.packs.edited.connect(self._edit_pack)

    def _show_standard(self, standard: Standard | None) -> None:
        ui = self._ui
        ui.standard_quantity.setText("" if standard is None else number_text(standard.quantity))
        ui.source.setText("" if standard is None else standard.source)
        if standard is not None:
            ui.each.setCurrentIndex(ui.each.findData(standard.each.value))
            ui.period.setCurrentIndex(ui.period.findData(standard.period.value))

    def _show_picture(self, found: tuple[str, bytes | None]) -> None:
        item_id, picture = found
        if self._item is None or self._item.item_id != item_id:
            return
        pixmap = pixmap_of(picture, self._look.px(PICTURE))
        self._ui.picture.setPixmap(pixmap)
        self._ui.picture.setAccessibleName(self.tr("Picture of {item}").format(item=self._item.name))
        self._ui.picture.setVisible(not pixmap.isNull())
        self._ui.no_picture_button.setVisible(self._may_edit and not pixmap.isNull())

    def _check(self) -> None:
        ui = self._ui
        quantity = parse_number(ui.pack_quantity.text())
        ui.pack_button.setEnabled(bool(ui.pack_name.text().strip()) and quantity is not None and quantity > 0)
        ui.no_pack_button.setEnabled(ui.packs.currentIndex().isValid())
        ui.no_pack_button.setVisible(self._may_edit and bool(self.packs.packs))
        given = ui.standard_quantity.text().strip()
        ui.standard_button.setEnabled(
            not given or (parse_number(given) is not None and bool(ui.source.text().strip()))
        )

    # what is done

    def _choose_picture(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._page,
            self.tr("Choose a picture"),
            str(Path.home()),
            self.tr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.gif *.bmp)",
        )
        item = self._item
        if chosen and item is not None:
            path = Path(chosen)
            self._place.read(lambda _desk: read_picture(path), lambda found: self._picture(item, found))

    def _picture(self, item: CatalogueLine, picture: bytes | None) -> None:
        self._act(set_picture, SetPicture(item.item_id, picture))

    def _add_pack(self) -> None:
        ui, item = self._ui, self._item
        quantity = parse_number(ui.pack_quantity.text())
        if item is None or quantity is None or not ui.pack_button.isEnabled():
            return

        def added(_: Changes) -> None:
            ui.pack_name.clear()
            ui.pack_quantity.clear()
            ui.pack_name.setFocus()

        command = AddPack(item.item_id, ui.pack_name.text(), quantity)
        self._place.act(add_pack, command, added, asker=self)

    def _edit_pack(self, pack: PackLine, name: str, quantity: Any) -> None:
        self._act(edit_pack, EditPack(pack.pack_id, pack.version, name, quantity))

    def _remove_pack(self) -> None:
        row = self._ui.packs.currentIndex().row()
        if row >= 0:
            self._act(remove_pack, RemovePack(self.packs.packs[row].pack_id))

    def _set_standard(self) -> None:
        ui, item = self._ui, self._item
        if item is None:
            return
        quantity, standard = parse_number(ui.standard_quantity.text()), None
        if quantity is not None:
            each, period = Each(ui.each.currentData()), Period(ui.period.currentData())
            standard = Standard(quantity, each, period, ui.source.text())
        self._act(set_standard, SetStandard(item.item_id, standard))

    def _act(self, service: Callable[[Desk, Any], Changes], command: object) -> None:
        self._place.act(service, command)

    def _with(self, do: Callable[[CatalogueLine], None]) -> None:
        if self._item is not None:
            do(self._item)


def read_picture(path: Path) -> bytes:
    """What is in the file, up to one byte more than is taken; raises CannotOpen."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be read: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
