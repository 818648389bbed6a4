"""The list of those who wait for a bed, the longest first, one of them selected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.waiting_card import WaitingCardWidget
from shelterdesk.domain.board import WaitingCard


class WaitingPanel(QFrame):
    """The selected entry stays selected over a refresh; if it is gone, the first is."""

    selection_changed = Signal(str)  # entry id, empty if none waits
    give_requested = Signal(str)  # entry id
    other_requested = Signal(str)  # entry id

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._cards: list[WaitingCardWidget] = []
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._toggled)
        # Once the layouts know how high a card is with what it offers.
        self._bring_into_sight = QTimer(self, singleShot=True, interval=0)
        self._bring_into_sight.timeout.connect(self._show_selected)
        self._count = Chip(look, "0", Tone.ACCENT)
        self._title = make_label("", Type.H3)
        self._order = make_label("", Type.CAPTION, Ink.FAINT)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(13, 10, 5, 12)
        self._column.setSpacing(6)
        self._column.addLayout(self._make_head())
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._scroll = self._make_scroll()
        self._column.addWidget(self._scroll, 1)
        self.above_foot = QVBoxLayout()  # for a page's main button below the list
        self.above_foot.setContentsMargins(0, 0, 8, 0)
        self._column.addLayout(self.above_foot)
        self.foot = QHBoxLayout()  # for a page's own buttons below the list
        self.foot.setContentsMargins(0, 0, 8, 0)
        self._column.addLayout(self.foot)
        self._empty = EmptyState(
            look,
            "check-circle",
            self.tr("Nobody is waiting"),
            self.tr("New arrivals without a bed show here."),
        )
        self._list.insertWidget(0, self._empty)
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_into_sight.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Waiting for a bed"))
        self._order.setText(self.tr("Urgent, then longest"))

    def set_waiting(self, cards: Sequence[WaitingCard], now: datetime) -> None:
        """`cards` in the order to show; `now` in UTC."""
        if [widget.card for widget in self._cards] == list(cards):
            for widget in self._cards:
                widget.set_now(now)
            return
        selected, had_focus = self.selected(), self._has_focus()
        self._clear()
        for card in cards:
            self._add(card, now)
        self._count.set_chip(str(len(cards)), Tone.ACCENT)
        self._empty.setVisible(not cards)
        kept = next((widget for widget in self._cards if widget.card.entry_id == selected), None)
        chosen = kept or (self._cards[0] if self._cards else None)
        if chosen is None:
            self.selection_changed.emit("")
            return
        chosen.setChecked(True)
        if had_focus:
            chosen.show()  # the layout would show it later, and what is hidden takes no keyboard
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> str:
        """The entry id of the selected card, or empty."""
        return next((widget.card.entry_id for widget in self._cards if widget.isChecked()), "")

    def selected_card(self) -> WaitingCard | None:
        return next((widget.card for widget in self._cards if widget.isChecked()), None)

    def cards(self) -> Sequence[WaitingCardWidget]:
        return self._cards

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._order)
        return head

    def _make_scroll(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("role", "plain")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        # The bar brings its own room; without it the cards keep the panel's margin.
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: column.setContentsMargins(0, 0, 4 if most else 8, 0))
        return scroll

    def _has_focus(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus() and self._scroll.isAncestorOf(focused)

    def _clear(self) -> None:
        for widget in self._cards:
            self._group.removeButton(widget)
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cards = []

    def _add(self, card: WaitingCard, now: datetime) -> None:
        widget = WaitingCardWidget(self._look, card, now)
        widget.give_requested.connect(self.give_requested)
        widget.other_requested.connect(self.other_requested)
        self._cards.append(widget)
        self._group.addButton(widget)
        self._list.addWidget(widget)
        widget.show()

    def _show_selected(self) -> None:
        chosen = next((card for card in self._cards if card.isChecked()), None)
        if chosen is not None:
            self._scroll.ensureWidgetVisible(chosen, 0, 8)

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on and isinstance(button, WaitingCardWidget):
            self._bring_into_sight.start()
            self.selection_changed.emit(button.card.entry_id)
