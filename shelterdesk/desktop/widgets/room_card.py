"""A room of the board: its name, use, how full it is, and its beds in two columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.bed_look import BAR_ORDER, BED_LOOKS, room_icon
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.bed_tile import BedTileButton
from shelterdesk.desktop.widgets.painting import rounded
from shelterdesk.desktop.widgets.segment_bar import Segment, paint_segments
from shelterdesk.desktop.widgets.tile_painter import Mark, TilePainter
from shelterdesk.desktop.words import room_use_word
from shelterdesk.domain.board import BedState, BedTile, RoomCard, count_states

COLUMNS = 2
PADDING = 13
GAP = 8
TITLE_BASELINE = 24
BAR_TOP = 37
BAR_HEIGHT = 5
TILES_TOP = 51


class RoomCardWidget(QWidget):
    """One tab stop: the bed last focused. Arrows, Home and End move among the beds, Enter and Space
    activate."""

    tile_activated = Signal(str)  # bed id
    current_changed = Signal(str)  # bed id, when the keyboard comes to it
    pointed = Signal(str)  # bed id, when the mouse comes to it
    menu_requested = Signal(str, QPoint)  # bed id, place on the screen

    def __init__(self, look: Look, painter: TilePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = painter
        self._room: RoomCard | None = None
        self._tiles: dict[str, BedTileButton] = {}  # by bed id, shown or not
        self._shown: list[BedTileButton] = []
        self._segments: tuple[Segment, ...] = ()

    @property
    def tiles(self) -> Sequence[BedTileButton]:
        """The beds shown, in order."""
        return self._shown

    def set_room(self, room: RoomCard, shown: Sequence[BedTile], marks: Mapping[str, Mark]) -> bool:
        """Show `room` with the beds `shown` (those a filter leaves). True if other beds show than before.

        `marks` by bed id; a bed without one is plain.

        A bed keeps its widget, so that the keyboard stays on the bed and not on a place.
        """
        if room != self._room:
            self._room = room
            self._segments = _segments(room)
            self._name(room)
            self.update()
        before = self._shown
        gone = self._tiles.keys() - {bed.bed_id for bed in room.tiles}
        for bed_id in gone:
            tile = self._tiles.pop(bed_id)
            tile.hide()
            tile.deleteLater()
        self._shown = [self._tile(bed, marks.get(bed.bed_id, Mark.PLAIN)) for bed in shown]
        if self._shown == before:
            return False
        visible = set(self._shown)
        for tile in self._tiles.values():
            tile.setVisible(tile in visible)
        self._keep_one_tab_stop()
        self._place_tiles()
        return True

    def _name(self, room: RoomCard) -> None:
        sentence = self.tr("{room}, {use}, {used} of {beds} in use")
        self.setAccessibleName(
            sentence.format(room=room.name, use=self._use(room), used=room.in_use, beds=len(room.tiles))
        )

    def _tile(self, bed: BedTile, mark: Mark) -> BedTileButton:
        """The widget of a bed, made when it is first shown."""
        tile = self._tiles.get(bed.bed_id)
        if tile is None:
            tile = BedTileButton(bed, self._painter, self, self)
            tile.clicked.connect(lambda: self.tile_activated.emit(bed.bed_id))
            self._tiles[bed.bed_id] = tile
        tile.set_bed(bed, mark)
        return tile

    def height_for(self, beds: int) -> int:
        """The height of a card with so many beds shown."""
        rows = -(-beds // COLUMNS)
        tiles = rows * (self._painter.height + GAP) - GAP if rows else 0
        return self._look.px(TILES_TOP) + tiles + PADDING

    def _place_tiles(self) -> None:
        width = (self.width() - 2 * PADDING - (COLUMNS - 1) * GAP) / COLUMNS
        top, height = self._look.px(TILES_TOP), self._painter.height
        for index, tile in enumerate(self._shown):
            row, column = divmod(index, COLUMNS)
            left = round(PADDING + column * (width + GAP))
            right = round(PADDING + column * (width + GAP) + width)
            tile.setGeometry(left, top + row * (height + GAP), right - left, height)

    def _keep_one_tab_stop(self) -> None:
        stops = [tile for tile in self._shown if tile.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        if self._shown and not stops:
            self._shown[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for tile in stops[1:]:
            tile.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def tile_focused(self, tile: BedTileButton) -> None:
        for other in self._tiles.values():
            if other is not tile and other.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.current_changed.emit(tile.bed.bed_id)

    def tile_pointed(self, tile: BedTileButton) -> None:
        self.pointed.emit(tile.bed.bed_id)

    def tile_moved(self, tile: BedTileButton, key: Qt.Key) -> None:
        index, last = self._shown.index(tile), len(self._shown) - 1
        target = {
            Qt.Key.Key_Left: index - 1,
            Qt.Key.Key_Right: index + 1,
            Qt.Key.Key_Up: index - COLUMNS,
            Qt.Key.Key_Down: index + COLUMNS,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[key]
        if 0 <= target <= last:
            self._shown[target].setFocus(Qt.FocusReason.OtherFocusReason)

    def tile_menu(self, tile: BedTileButton, where: QPoint) -> None:
        self.menu_requested.emit(tile.bed.bed_id, where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._room is not None:
            self._name(self._room)
            self.update()
        super().changeEvent(event)

    def restyle(self) -> None:
        """The theme or the size of text has changed."""
        self._place_tiles()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self._room
        if room is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._look.theme, self._look.px
        rounded(painter, QRectF(self.rect()), theme.card_radius, theme.surface, theme.border)
        if event.rect().top() < px(TILES_TOP):
            self._paint_head(painter, room)
            bar = QRectF(PADDING, px(BAR_TOP), self.width() - 2 * PADDING, px(BAR_HEIGHT))
            paint_segments(painter, bar, self._segments, len(room.tiles), theme)

    def _paint_head(self, painter: QPainter, room: RoomCard) -> None:
        look, theme = self._look, self._look.theme
        baseline, icon = look.px(TITLE_BASELINE), look.px(16)
        mark = look.pixmap(room_icon(room), theme.muted, icon, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(PADDING, baseline - icon + look.px(2)), mark)

        count = f"{room.in_use}/{len(room.tiles)}"
        count_left = self.width() - PADDING - look.metrics(Type.STRONG).horizontalAdvance(count)
        painter.setFont(look.font(Type.STRONG))
        painter.setPen(theme.muted)
        painter.drawText(QPointF(count_left, baseline), count)

        left = PADDING + icon + look.px(7)
        metrics = look.metrics(Type.H3)
        name = metrics.elidedText(room.name, Qt.TextElideMode.ElideRight, count_left - left - 8)
        painter.setFont(look.font(Type.H3))
        painter.setPen(theme.text)
        painter.drawText(QPointF(left, baseline), name)

        left += metrics.horizontalAdvance(name) + look.px(8)
        use = look.metrics(Type.CAPTION).elidedText(
            self._use(room), Qt.TextElideMode.ElideRight, count_left - left - 8
        )
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(theme.faint)
        painter.drawText(QPointF(left, baseline), use)

    def _use(self, room: RoomCard) -> str:
        use = room_use_word(room.use)
        return self.tr("{use}, accessible").format(use=use) if room.accessible else use


def _segments(room: RoomCard) -> tuple[Segment, ...]:
    counts = count_states((room,))
    return tuple(
        Segment(counts[state], BED_LOOKS[state].tone, hatched=state is BedState.BLOCKED)
        for state in BAR_ORDER
    )
