"""People at the door for whom there is no place: how many, of which sex and age, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QSpinBox, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width
from shelterdesk.desktop.forms.ui_turn_away_dialog import Ui_TurnAwayDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import band_word, say, sex_word
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.domain.text import Text
from shelterdesk.domain.turn_away import MOST_AT_THE_DOOR, Unnamed

_WIDTH = 800


class TurnAwayDialog(QDialog):
    """Emits `noted` with a tuple of Unnamed and stays until `accept`, so that a refusal loses nothing."""

    noted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TurnAwayDialog()
        self.ui.setupUi(self)
        fit_width(self, look, _WIDTH)
        self.counts: dict[tuple[str, Sex], QSpinBox] = {}
        self._make_grid()
        ui = self.ui
        ui.problem.hide()
        ui.cancel_button.clicked.connect(self.reject)
        ui.note_button.clicked.connect(self._note)
        self._check()
        self.counts["18-59", Sex.FEMALE].setFocus()

    def people(self) -> tuple[Unnamed, ...]:
        """Adults come first, so that of several the accessible bed is counted with one of them."""
        found = [(band, sex) for (band, sex), box in self.counts.items() for _ in range(box.value())]
        found.sort(key=lambda one: one[0] not in ("18-59", "60+"))
        needing = self.ui.accessible.value()
        return tuple(Unnamed(sex, band, number < needing) for number, (band, sex) in enumerate(found))

    def refuse(self, sentence: Text) -> None:
        self.ui.problem.setText(say(sentence))
        self.ui.problem.show()
        self._check()

    def _make_grid(self) -> None:
        grid = self.ui.people
        for column, band in enumerate(AGE_BANDS, 1):
            grid.addWidget(make_label(band_word(band.code), Type.CAPTION, Ink.MUTED), 0, column)
        for row, sex in enumerate(Sex, 1):
            grid.addWidget(make_label(sex_word(sex), Type.STRONG), row, 0)
            for column, band in enumerate(AGE_BANDS, 1):
                box = QSpinBox()
                box.setMaximum(MOST_AT_THE_DOOR)
                box.setAccessibleName(f"{sex_word(sex)}, {band_word(band.code)}")
                box.valueChanged.connect(self._check)
                grid.addWidget(box, row, column)
                self.counts[band.code, sex] = box

    def _check(self) -> None:
        self.ui.note_button.setEnabled(any(box.value() for box in self.counts.values()))

    def _note(self) -> None:
        self.ui.problem.hide()
        self.ui.note_button.setEnabled(False)
        self.noted.emit(self.people())
