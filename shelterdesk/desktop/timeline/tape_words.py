"""What the tape says of a bar and of a bed, to a person who points at it and to one who listens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.words import bed_state_word, day_text
from shelterdesk.domain.board import BedState, BedTile
from shelterdesk.domain.timeline import Bar, BarKind


def bar_words(bar: Bar) -> str:
    """Who or why, in which state, from when to when."""
    tr = QCoreApplication.translate
    state = tr("TapeView", "was here") if bar.kind is BarKind.PAST else bed_state_word(bar.state)
    if bar.end is None:
        when = tr("TapeView", "since {first}").format(first=day_text(bar.first))
    else:
        when = tr("TapeView", "{first} to {last}").format(first=day_text(bar.first), last=day_text(bar.end))
    return "\n".join(part for part in (bar.label, state, when) if part)


def bed_words(bed: BedTile) -> str:
    tr = QCoreApplication.translate
    words = [tr("TapeView", "Bed {code}").format(code=bed.code), bed_state_word(bed.state)]
    if bed.label and bed.state is not BedState.FREE:
        words.append(bed.label)
    if bed.accessible:
        words.append(tr("TapeView", "accessible"))
    return ", ".join(words)
