"""The list of what was just given, and of who was refused since the page was opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.painting import rounded

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 39
ICON = 16
GAP = 11
RIGHT = 16


@dataclass(frozen=True, slots=True)
class GivenEntry:
    """`time` is that of the site. Without a `handout_id` the visit was refused, and `what` says why."""

    at: datetime
    time: str
    label: str = field(repr=False)
    what: str
    handout_id: str | None = None
    mine: bool = False


class GivenModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[GivenEntry, ...] = ()

    def set_entries(self, entries: Sequence[GivenEntry]) -> None:
        if tuple(entries) != self._entries:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an empty index is immutable
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.label}, {entry.what}, {entry.time}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.what
        return entry if role == ENTRY_ROLE else None


class GivenDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(160), self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        look, theme, box = self._look, self._look.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, box.toRectF(), 6, theme.surface_alt)
        icon, ink = ("check-circle", Ink.OK) if entry.handout_id else ("warning", Ink.ALERT)
        side = look.px(ICON)
        ratio = painter.device().devicePixelRatio()
        pixmap = look.pixmap(icon, theme.ink(ink), side, ratio)
        painter.drawPixmap(box.left(), box.top() + (box.height() - side) // 2, pixmap)
        time_width = look.metrics(Type.CAPTION).horizontalAdvance(entry.time)
        words = box.adjusted(side + look.px(GAP), 0, -time_width - look.px(RIGHT) - 8, 0)
        half = words.height() // 2
        self._draw(painter, words.adjusted(0, 0, 0, -half), entry.label, Type.STRONG, theme.text, below=False)
        self._draw(painter, words.adjusted(0, half, 0, 0), entry.what, Type.CAPTION, theme.muted, below=True)
        painter.setFont(look.font(Type.CAPTION))
        right = box.adjusted(0, 0, -look.px(RIGHT), 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.time)
        painter.restore()

    def _draw(
        self, painter: QPainter, box: QRect, words: str, role: Type, colour: QColor, *, below: bool
    ) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(colour)
        upright = Qt.AlignmentFlag.AlignTop if below else Qt.AlignmentFlag.AlignBottom
        shown = self._look.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, upright | Qt.AlignmentFlag.AlignLeft, shown)


class GivenList(QListView):
    """Enter, Delete, a double click or the menu of a hand-out asks to take it back; Ctrl+T or the menu traces it."""

    take_back_requested = Signal(object)  # GivenEntry
    trace_requested = Signal(object)  # GivenEntry
    bring_back_requested = Signal(object)  # GivenEntry

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = GivenModel(self)
        self.setModel(self._entries)
        self.setItemDelegate(GivenDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(lambda _: self._ask())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Just given"))

    def set_entries(self, entries: Sequence[GivenEntry]) -> None:
        self._entries.set_entries(entries)

    def entry(self, row: int) -> GivenEntry:
        found: GivenEntry = self._entries.index(row).data(ENTRY_ROLE)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            self._ask()
        elif event.key() == Qt.Key.Key_T and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._trace()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        entry = self.currentIndex().data(ENTRY_ROLE)
        if isinstance(entry, GivenEntry) and entry.handout_id is not None:
            self.take_back_requested.emit(entry)

    def _trace(self) -> None:
        entry = self.currentIndex().data(ENTRY_ROLE)
        if isinstance(entry, GivenEntry) and entry.handout_id is not None:
            self.trace_requested.emit(entry)

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, GivenEntry) or entry.handout_id is None:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        take_back = QAction(self.tr("Take back…"), menu)
        take_back.triggered.connect(self._ask)
        bring_back = QAction(self.tr("Bring some of it back…"), menu)
        bring_back.triggered.connect(lambda: self.bring_back_requested.emit(entry))
        trace = QAction(self.tr("Trace…"), menu)
        trace.triggered.connect(self._trace)
        menu.addActions([take_back, bring_back, trace])
        menu.popup(self.viewport().mapToGlobal(place))
