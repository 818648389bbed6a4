"""One item on the card of a visit: what it is, why, how much is left, and how much to give."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from shelterdesk.desktop.handout.visit_words import item_icon
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.catalogue.words import pixmap_of
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel, make_label
from shelterdesk.desktop.widgets.painting import rounded
from shelterdesk.desktop.widgets.stepper import Stepper
from shelterdesk.desktop.words import say
from shelterdesk.domain.due import DueState
from shelterdesk.domain.visit import DueLine

HEIGHT = 46
CHIP_COLUMN = 76
PICTURE = 36  # pixels, wide and high at most


class DueRow(QWidget):
    """Whole quantities are stepped through one by one; others (2.5 kg) are given whole or not at all."""

    changed = Signal()

    def __init__(self, look: Look, line: DueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line = line
        self._current = False
        self.left_chip: Chip | None = None  # only of what is due now
        whole = line.offered == line.offered.to_integral_value()
        self._portion = Decimal(1) if whole or not line.offered else line.offered
        most = int(line.offered / self._portion)
        first = int(line.at_first / self._portion)
        self.stepper = Stepper(look, line.label, value=first, maximum=most)
        self.stepper.value_changed.connect(lambda _: self.changed.emit())
        for button in self.stepper.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the scan field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._make_picture())
        row.addLayout(self._make_words(), 1)
        self._add_figures(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{line.label}, {self._reason()}")

    @property
    def line(self) -> DueLine:
        return self._line

    @property
    def quantity(self) -> Decimal:
        """What is to be given."""
        return self._portion * self.stepper.value

    @property
    def adjustable(self) -> bool:
        return bool(self._line.offered)

    def lower(self) -> None:
        """One less, without a word to those who hear of changes."""
        self.stepper.blockSignals(True)
        self.stepper.step(-1)
        self.stepper.blockSignals(False)

    def set_current(self, current: bool) -> None:
        """Whether the keys + and - are for this row."""
        self._current = current
        self.update()

    def set_fixed(self) -> None:
        """It was given: the quantity stands."""
        self.stepper.setEnabled(False)

    def set_left(self, line: DueLine) -> None:
        """Say how much of it the store has, as `line` knows it."""
        if self.left_chip is not None:
            words = (
                self.tr("{n} left").format(n=number_text(line.left)) if line.left else self.tr("None left")
            )
            self.left_chip.set_chip(words, Tone.ALERT if line.low else Tone.NEUTRAL)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEIGHT))

    def _make_picture(self) -> QWidget:
        """The picture of the item, else the icon of its family."""
        pixmap = pixmap_of(self._line.picture, self._look.px(PICTURE))
        if pixmap.isNull():
            return IconLabel(self._look, item_icon(self._line), Ink.MUTED, 21)
        picture = QLabel()
        picture.setPixmap(pixmap)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return picture

    def _make_words(self) -> QVBoxLayout:
        due_now = self._line.due.state is DueState.NOW
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(ElidedLabel(self._line.label, Type.STRONG, Ink.TEXT if due_now else Ink.MUTED))
        calm = due_now and not self._line.short
        column.addWidget(ElidedLabel(self._reason(), Type.CAPTION, Ink.MUTED if calm else Ink.WARN))
        column.addStretch(1)
        return column

    def _reason(self) -> str:
        """Why it is due, or why not; before that, where the store has less than is due."""
        due = self._line.due
        if due.state is not DueState.NOW:
            return say(due.reason)
        if self._line.short:
            left, wanted = number_text(self._line.left), number_text(due.quantity)
            return self.tr("{due} due, only {left} there – {rule}").format(
                due=wanted, left=left, rule=say(due.rule)
            )
        return say(due.reason if due.last_on is not None else due.rule)

    def _add_figures(self, row: QHBoxLayout) -> None:
        """What is left in the store, in a column of its own, and the stepper; nothing where none is due."""
        if self._line.due.state is not DueState.NOW:
            return
        self.left_chip = Chip(self._look, "")
        self.set_left(self._line)
        place = QWidget()
        place.setMinimumWidth(self._look.px(CHIP_COLUMN))
        inside = QHBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.left_chip)
        inside.addStretch(1)
        row.addWidget(place)
        if self._portion != 1:
            words = quantity_words(self._portion, self._line.unit)
            row.addWidget(make_label(words, Type.STRONG))
        row.addWidget(self.stepper)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
            rounded(painter, box, 6, self._look.theme.surface_alt)
