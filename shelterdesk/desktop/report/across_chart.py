"""Names below each other, each with a bar and its figure: for names too long to stand under a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.labels import ElidedLabel, make_label
from shelterdesk.desktop.widgets.meter_bar import MeterBar

NAME = 220
LEAST_BAR = 120


@dataclass(frozen=True, slots=True)
class Across:
    """`said` is the figure as its readers write it."""

    name: str
    value: Decimal
    said: str


class AcrossChart(QWidget):
    """`whole` is the value of a full bar, else the highest is; what goes beyond a whole is marked."""

    def __init__(self, look: Look, rows: Sequence[Across], whole: Decimal | None = None) -> None:
        super().__init__()
        full = whole if whole is not None else max((row.value for row in rows), default=Decimal(1))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(rows):
            name = ElidedLabel(row.name)
            name.setMaximumWidth(look.wide(NAME))
            bar = MeterBar(look, row.name)
            bar.setMinimumWidth(look.px(LEAST_BAR))
            beyond = whole is not None and row.value > whole
            bar.set_share(float(row.value / full) if full else 0.0, Tone.WARN if beyond else Tone.ACCENT)
            figure = make_label(row.said, Type.STRONG)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, widget in enumerate((name, bar, figure)):
                grid.addWidget(widget, at, column)
