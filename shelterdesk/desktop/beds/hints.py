"""The keys of the beds page, as the foot of the window tells them: those that do something now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.beds.choosing import Choosing
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.views import View
from shelterdesk.desktop.shell.page import Hint


def beds_hints(flow: BedsFlow, view: View) -> tuple[Hint, ...]:
    tr = QCoreApplication.translate
    enter = tr("BedsPage", "Enter")
    if flow.choosing is not None:
        cancel = Hint(tr("BedsPage", "Esc"), tr("BedsPage", "Cancel"))
        return (Hint(enter, tr("BedsPage", "Take this bed")), cancel)
    placing = _placing(view, enter) if flow.may_place else ()
    return (*placing, *_along()) if view is View.TIMELINE else placing


def to_choose(choosing: Choosing) -> str:
    """What the banner asks while a bed is being chosen."""
    tr, targets = QCoreApplication.translate, choosing.targets
    if not targets.fitting and not targets.swaps:
        said = tr(
            "BedsPage",
            "No bed fits {who}. One in full colour can be taken all the same, with a reason. Esc ends it.",
        )
        return said.format(who=choosing.label)
    said = (
        tr("BedsPage", "A bed for {who}: choose one that is lit, or press Esc.")
        if not targets.swaps
        else tr(
            "BedsPage",
            "A bed for {who}: one that is lit, or a guest in full colour to swap with. Esc ends it.",
        )
    )
    return said.format(who=choosing.label)


def _placing(view: View, enter: str) -> tuple[Hint, ...]:
    tr = QCoreApplication.translate
    move, out = Hint("M", tr("BedsPage", "Move")), Hint("O", tr("BedsPage", "Check out"))
    if view is View.TIMELINE:
        return move, out, Hint(tr("BedsPage", "Shift ← →"), tr("BedsPage", "Day of leaving"))
    return (
        Hint("N", tr("BedsPage", "Check in")),
        Hint(enter, tr("BedsPage", "Give suggested bed")),
        move,
        out,
        Hint("B", tr("BedsPage", "Out of service")),
        Hint("H", tr("BedsPage", "Hold")),
        Hint("E", tr("BedsPage", "Day of leaving")),
        Hint("A", tr("BedsPage", "Place all")),
        Hint("P", tr("BedsPage", "How pressing")),
        Hint("W", tr("BedsPage", "Tonight")),
        Hint("G", tr("BedsPage", "Away or back")),
        Hint("Ctrl Z", tr("BedsPage", "Undo")),
    )


def _along() -> tuple[Hint, ...]:
    tr = QCoreApplication.translate
    return (
        Hint("T", tr("BedsPage", "Today")),
        Hint("Ctrl ← →", tr("BedsPage", "A week")),
        Hint("+ −", tr("BedsPage", "Fewer or more days")),
    )
