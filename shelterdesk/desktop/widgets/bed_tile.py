"""A bed of the board: a button that says its state by fill, edge, icon and word."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from shelterdesk.desktop.widgets.tile_painter import CALLING, Mark, TilePainter, TileState
from shelterdesk.desktop.words import away_words, bed_state_word, day_text, guest_words, say
from shelterdesk.domain.alerts import AlertKind
from shelterdesk.domain.board import BedState, BedTile

MOVES = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
)


# What the state of a bed says already needs no mark beside its code.
SHOWN_BY_STATE = frozenset({AlertKind.LEAVING, AlertKind.OVERSTAY})


class TileListener(Protocol):
    """The room that holds the tile; a call costs less than a signal per tile on a board of thousands."""

    def tile_focused(self, tile: BedTileButton) -> None: ...

    def tile_pointed(self, tile: BedTileButton) -> None: ...

    def tile_moved(self, tile: BedTileButton, key: Qt.Key) -> None: ...

    def tile_menu(self, tile: BedTileButton, where: QPoint) -> None: ...


class BedTileButton(QAbstractButton):
    """`clicked` is Qt's own: mouse, Enter and Space. `listener` hears the rest."""

    def __init__(
        self, bed: BedTile, painter: TilePainter, listener: TileListener, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bed = bed
        self._mark = Mark.PLAIN
        self._painter = painter
        self._listener = listener
        self._label: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    @property
    def bed(self) -> BedTile:
        return self._bed

    @property
    def mark(self) -> Mark:
        return self._mark

    @property
    def suggested(self) -> bool:
        return self._mark is Mark.BEST

    def set_bed(self, bed: BedTile, mark: Mark) -> None:
        """Repaints only if something shown has changed."""
        if bed == self._bed and mark is self._mark:
            return
        self._bed, self._mark = bed, mark
        self._label = None
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._painter.height * 3, self._painter.height)

    def shown_label(self) -> str:
        """The second line before it is shortened."""
        if self._mark is Mark.BEST:
            return self.tr("Best match")
        if self._mark is Mark.FITS:
            return self.tr("Fits")
        if self._bed.state is BedState.FREE:
            return bed_state_word(BedState.FREE)
        return guest_words(self._bed) or bed_state_word(self._bed.state)

    def _name(self) -> None:
        bed = self._bed
        parts = [self.tr("Bed {code}").format(code=bed.code), bed_state_word(bed.state).lower()]
        if bed.state is not BedState.FREE and bed.label:
            parts.append(guest_words(bed))
        if bed.accessible:
            parts.append(self.tr("accessible"))
        if self._mark is Mark.BEST:
            parts.append(self.tr("best match"))
        if self._mark is Mark.FITS:
            parts.append(self.tr("fits"))
        parts += [say(alert.text) for alert in bed.alerts if alert.kind not in SHOWN_BY_STATE]
        self.setAccessibleName(", ".join(parts))

    def _tip(self) -> str:
        lines = [self.accessibleName()]
        if self._bed.until is not None:
            lines.append(self.tr("until {day}").format(day=day_text(self._bed.until)))
        if self._bed.away:
            lines.append(away_words(self._bed))
        if self._bed.out_from is not None:
            lines.append(self.tr("out of service from {day}").format(day=day_text(self._bed.out_from)))
        lines += [say(alert.text) for alert in self._bed.alerts]
        return "\n".join(lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._label is None:
            self._label = self._painter.shorten(
                self.shown_label(), self.width(), strong=self._mark in CALLING
            )
        bed = self._bed
        state = TileState(
            state=bed.state,
            code=bed.code,
            label=self._label,
            accessible=bed.accessible,
            mark=self._mark,
            hovered=self.underMouse() and self.isEnabled(),
            focused=self.hasFocus(),
            away=bed.away,
            alert=any(alert.kind not in SHOWN_BY_STATE for alert in bed.alerts),
        )
        self._painter.paint(QPainter(self), QRectF(self.rect()), state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._label = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._label = None
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._listener.tile_focused(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._listener.tile_pointed(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in MOVES:
            self._listener.tile_moved(self, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        where = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center())
        self._listener.tile_menu(self, where)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(), self)
            return True
        return super().event(event)
