"""The colours and measures of the program: tokens.json read into frozen themes, one light and one dark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QColor

from shelterdesk.desktop import resources_rc  # noqa: F401 - importing it makes :/shelterdesk readable


class Tone(StrEnum):
    """A family of colour with a meaning; never the only sign of it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARN = "reserved"  # amber: a hold, a warning
    ALERT = "alert"
    LEAVING = "leaving"  # violet: leaves today, special needs
    OCCUPIED = "occupied"
    BLOCKED = "blocked"


class Ink(StrEnum):
    """What an icon or a word is drawn in."""

    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    OK = "ok"
    WARN = "warn"
    ALERT = "alert"


class Type(StrEnum):
    """The sizes of text, as named in tokens.json."""

    CAPTION = "caption"
    CAPTION_STRONG = "caption-strong"
    BODY = "body"
    STRONG = "strong"
    H3 = "h3"
    H2 = "h2"
    H1 = "h1"
    KPI = "kpi"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """`fill` for edges, bars and icons; `soft` for backgrounds; `text` for words on `soft`."""

    fill: QColor
    soft: QColor
    text: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour, and the measures in pixels at 100 % text."""

    dark: bool
    canvas: QColor
    sidebar: QColor
    surface: QColor
    surface_alt: QColor
    hover: QColor
    border: QColor
    border_strong: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_soft: QColor
    focus: QColor
    shadow: QColor
    chart_1: QColor
    chart_2: QColor
    chart_3: QColor
    tones: Mapping[Tone, ToneColours]
    card_radius: int
    control_radius: int
    type_pt: Mapping[str, float]

    @property
    def name(self) -> str:
        return "dark" if self.dark else "light"

    def tone(self, tone: Tone) -> ToneColours:
        return self.tones[tone]

    def ink(self, ink: Ink) -> QColor:
        """The colour of a word or icon on a surface; those of tones are their text colours."""
        tone = {Ink.OK: Tone.OK, Ink.WARN: Tone.WARN, Ink.ALERT: Tone.ALERT}.get(ink)
        if tone is not None:
            return self.tones[tone].fill if ink is Ink.OK else self.tones[tone].text
        colour: QColor = getattr(self, ink.value)
        return colour


@dataclass(frozen=True, slots=True)
class Themes:
    light: Theme
    dark: Theme


def load_themes() -> Themes:
    """Both themes, from the tokens compiled into the package."""
    tokens = _read_tokens()
    return Themes(_theme(tokens, "light"), _theme(tokens, "dark"))


def _read_tokens() -> dict[str, Any]:
    source = QFile(":/shelterdesk/tokens.json")
    if not source.open(QIODevice.OpenModeFlag.ReadOnly):
        raise RuntimeError("the tokens are not compiled into the package: run resources/compile.py")
    tokens: dict[str, Any] = json.loads(bytes(source.readAll().data()))
    return tokens


def _theme(tokens: dict[str, Any], mode: str) -> Theme:
    colours = dict(tokens["colours"][mode])
    spelled = colours.pop("tones")
    base = {name: QColor(value) for name, value in colours.items()}
    tones = {
        Tone(name): ToneColours(*(QColor(tone[part]) for part in ("fill", "soft", "text")))
        for name, tone in spelled.items()
    }
    tones[Tone.ACCENT] = ToneColours(base["accent"], base["accent_soft"], base["accent"])
    tones[Tone.NEUTRAL] = ToneColours(base["border_strong"], base["surface_alt"], base["muted"])
    return Theme(
        dark=mode == "dark",
        tones=MappingProxyType(tones),
        card_radius=tokens["radius"]["card"],
        control_radius=tokens["radius"]["control"],
        type_pt=MappingProxyType(tokens["type_pt"]),
        **base,
    )
