"""What a movement of the ledger is called."""

from __future__ import annotations

from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.text import Text, text

_WORDS = {
    MovementKind.RECEIVE: text("Received"),
    MovementKind.ISSUE: text("Handed out"),
    MovementKind.ASSEMBLE: text("Assembled"),
    MovementKind.CONSUME: text("Went into kits"),
    MovementKind.DISASSEMBLE: text("Taken apart"),
    MovementKind.RESTORE: text("Came out of kits"),
    MovementKind.ADJUST: text("Adjusted"),
    MovementKind.RETURN: text("Brought back"),
    MovementKind.LEND: text("Lent"),
    MovementKind.GIVE_BACK: text("Came back from a loan"),
    MovementKind.SHIFT: text("Moved to another bin"),
    MovementKind.SEND: text("Sent"),
    MovementKind.ARRIVE: text("Arrived"),
    MovementKind.SEND_BACK: text("Sent back"),
    MovementKind.LEND_OUT: text("Lent to a partner"),
    MovementKind.COME_BACK: text("Came back from a partner"),
    MovementKind.REVERSE: text("Taken back"),
    MovementKind.TO_ROUND: text("Taken out to a round"),
    MovementKind.FROM_ROUND: text("Brought back from a round"),
}


def movement_text(kind: MovementKind) -> Text:
    """``Handed out``: what happened."""
    return _WORDS[kind]
