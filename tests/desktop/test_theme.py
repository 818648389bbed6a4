"""The look: readable in both themes, told apart by every eye, switched while the window is open."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from shelterdesk.desktop.icons import NAMES
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.style import make_style_sheet
from shelterdesk.desktop.theme import Ink, Theme, Tone, Type, load_themes
from shelterdesk.desktop.widgets.buttons import PRIMARY, make_button
from shelterdesk.desktop.widgets.labels import make_label

AA_TEXT = 4.5  # WCAG 2.1, 1.4.3
AA_SHAPES = 3.0  # WCAG 2.1, 1.4.11
THEMES = load_themes()
BOTH = pytest.mark.parametrize("theme", [THEMES.light, THEMES.dark], ids=["light", "dark"])
STATE_TONES = (Tone.OCCUPIED, Tone.LEAVING, Tone.ALERT, Tone.WARN, Tone.BLOCKED)
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
EYES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: QColor) -> list[float]:
    return [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.1."""
    light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other))]
    return (max(light) + 0.05) / (min(light) + 0.05)


def lab(rgb: list[float]) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of linear RGB."""
    r, g, b = (min(1.0, max(0.0, value)) for value in rgb)
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: QColor, other: QColor, eye: tuple[tuple[float, ...], ...]) -> float:
    """How far apart two colours are for an eye, in dE (CIE 1976)."""
    seen = [
        lab([sum(part * value for part, value in zip(row, linear(colour), strict=True)) for row in eye])
        for colour in (one, other)
    ]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@BOTH
def test_words_are_readable_on_every_ground_they_stand_on(theme: Theme) -> None:
    grounds = {name: getattr(theme, name) for name in ("canvas", "sidebar", "surface", "surface_alt")}
    for ink in (Ink.TEXT, Ink.MUTED, Ink.FAINT, Ink.ACCENT):
        for name, ground in grounds.items():
            assert contrast(theme.ink(ink), ground) >= AA_TEXT, (ink, name)
    for ink in (Ink.OK, Ink.WARN, Ink.ALERT):
        assert contrast(theme.ink(ink), theme.surface) >= AA_TEXT, ink
    assert contrast(theme.on_accent, theme.accent) >= AA_TEXT
    assert contrast(theme.on_accent, theme.accent_hover) >= AA_TEXT
    assert contrast(theme.muted, theme.hover) >= AA_TEXT  # the switch between views


@BOTH
def test_words_are_readable_on_the_soft_ground_of_their_tone(theme: Theme) -> None:
    for tone in Tone:
        colours = theme.tone(tone)
        assert contrast(colours.text, colours.soft) >= AA_TEXT, tone
        assert contrast(theme.text, colours.soft) >= AA_TEXT, tone  # the name on a bed


@BOTH
def test_a_toast_is_readable(theme: Theme) -> None:
    inverse = THEMES.light if theme.dark else THEMES.dark
    for ink in (inverse.text, inverse.accent, inverse.ink(Ink.WARN), inverse.ink(Ink.ALERT)):
        assert contrast(ink, theme.text) >= AA_TEXT


@BOTH
def test_edges_that_carry_meaning_are_visible(theme: Theme) -> None:
    assert contrast(theme.border_strong, theme.surface) >= AA_SHAPES
    assert contrast(theme.focus, theme.surface) >= AA_SHAPES
    assert contrast(theme.focus, theme.canvas) >= AA_SHAPES


@BOTH
@pytest.mark.parametrize("eye", EYES)
def test_states_of_beds_are_told_apart_by_every_eye(theme: Theme, eye: str) -> None:
    for one, other in combinations(STATE_TONES, 2):
        far = difference(theme.tone(one).fill, theme.tone(other).fill, EYES[eye])
        assert far >= 15, (one, other, far)


@BOTH
def test_the_style_sheet_has_no_gap_left(theme: Theme) -> None:
    style = make_style_sheet(theme, THEMES.light, 1.0)
    assert "$" not in style
    assert theme.accent.name() in style


def test_the_switch_reaches_everything_at_once(look: Look, person_at) -> None:
    label = make_label("words")
    person_at(label, 200, 60)
    heard = []
    look.changed.connect(lambda: heard.append(look.theme.name))
    look.set_mode(ThemeMode.DARK)
    assert heard == ["dark"]
    assert look.theme.dark
    assert QApplication.palette().color(QPalette.ColorRole.Window) == THEMES.dark.canvas
    assert label.palette().color(QPalette.ColorRole.WindowText) == THEMES.dark.text
    look.set_mode(ThemeMode.LIGHT)
    assert heard == ["dark", "light"]


def test_icons_follow_the_switch(look: Look, person_at) -> None:
    button = make_button(look, "Give", "beds")
    person_at(button, 120, 40)
    before = button.grab().toImage()
    look.set_mode(ThemeMode.DARK)
    icon = button.icon().pixmap(16, 16).toImage()
    inks = {
        icon.pixelColor(x, y).name()
        for x in range(16)
        for y in range(16)
        if icon.pixelColor(x, y).alpha() > 250
    }
    assert inks == {THEMES.dark.muted.name()}
    assert button.grab().toImage() != before


def test_an_icon_is_drawn_once_for_a_colour_and_size(look: Look) -> None:
    colour = look.theme.accent
    first = look.pixmap("beds", colour, 16)
    assert look.pixmap("beds", colour, 16).cacheKey() == first.cacheKey()
    assert look.pixmap("beds", colour, 18).cacheKey() != first.cacheKey()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_icon_exists(look: Look, name: str) -> None:
    image = look.pixmap(name, look.theme.text, 32).toImage()
    inked = sum(image.pixelColor(x, y).alpha() > 128 for x in range(32) for y in range(32))
    assert 20 < inked < 700


def test_the_typeface_has_the_letters_of_the_desk(look: Look) -> None:
    assert QApplication.font().family() == "Source Sans Pro"
    metrics = QFontMetrics(look.font(Type.BODY))
    for letter in "ñáéíóúüçèêëïòôöàâ¿¡ÑÉÈÒ€ƒ–—…·→×−“”‘’º":
        assert metrics.inFontUcs4(ord(letter)), letter


def test_large_text_grows_words_and_controls(look: Look, person_at) -> None:
    label, button = QLabel("words"), QPushButton("Give")
    button.setProperty("kind", PRIMARY)
    person_at(label, 200, 60)
    person_at(button, 200, 60)
    words, control = label.sizeHint(), button.sizeHint()
    look.set_text_scale(2.0)
    assert label.sizeHint().height() >= 1.8 * words.height()
    assert button.sizeHint().height() >= 1.8 * control.height()
    look.set_text_scale(9)
    assert look.text_scale == 2.0


def test_a_look_that_follows_the_system_is_light_where_the_system_does_not_say(look: Look) -> None:
    look.set_mode(ThemeMode.DARK)
    look.set_mode(ThemeMode.SYSTEM)
    assert not look.theme.dark
