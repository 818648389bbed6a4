"""What the tape says of a bar and of a bed, to a person who points at it and to one who listens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.words import away_words, bed_state_word, day_text, say
from shelterdesk.domain.board import BedState, BedTile
from shelterdesk.domain.timeline import Bar, BarKind


def bar_label(bar: Bar) -> str:
    """What stands on a bar: who, and whether they are away."""
    if not bar.away:
        return bar.label
    away = QCoreApplication.translate("words", "Away")
    return f"{away} · {bar.label}" if bar.label else away


def bar_words(bar: Bar) -> str:
    """Who or why, in which state, from when to when."""
    tr = QCoreApplication.translate
    state = tr("TapeView", "was here") if bar.kind is BarKind.PAST else bed_state_word(bar.state)
    if bar.end is None:
        when = tr("TapeView", "since {first}").format(first=day_text(bar.first))
    else:
        when = tr("TapeView", "{first} to {last}").format(first=day_text(bar.first), last=day_text(bar.end))
    away = [
        tr("TapeView", "away since {first}").format(first=day_text(first))
        if back is None
        else tr("TapeView", "away {first} to {back}").format(first=day_text(first), back=day_text(back))
        for first, back in bar.aways
    ]
    return "\n".join(part for part in (bar.label, state, when, *away) if part)


def bed_words(bed: BedTile) -> str:
    tr = QCoreApplication.translate
    words = [tr("TapeView", "Bed {code}").format(code=bed.code), bed_state_word(bed.state)]
    if bed.label and bed.state is not BedState.FREE:
        words.append(bed.label)
    if bed.away:
        words.append(away_words(bed))
    words += [say(alert.text) for alert in bed.alerts]
    if bed.accessible:
        words.append(tr("TapeView", "accessible"))
    return ", ".join(words)
