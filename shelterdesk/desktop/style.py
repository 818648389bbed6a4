"""The application's palette and style sheet, both worked out from a theme."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QColor, QPalette

from shelterdesk.desktop.fonts import point_size
from shelterdesk.desktop.theme import Theme, Type

CONTROL_HEIGHT = 32


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """`share` (0 to 1) of `over` on `under`, opaque."""

    def mix(one: float, other: float) -> int:
        return round((one * share + other * (1 - share)) * 255)

    return QColor(
        mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()), mix(over.blueF(), under.blueF())
    )


def make_palette(theme: Theme) -> QPalette:
    """What Fusion and unstyled widgets draw with."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in {
        role.Window: theme.canvas,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_alt,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent_hover,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.border,
        role.Dark: theme.border_strong,
        role.Shadow: theme.shadow,
    }.items():
        palette.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, disabled_ink(theme))
    return palette


def disabled_ink(theme: Theme) -> QColor:
    return blend(theme.faint, theme.surface, 0.65)


def make_style_sheet(theme: Theme, inverse: Theme, text_scale: float) -> str:
    """The style sheet of the application; sizes of text and of controls follow `text_scale`.

    `inverse` is the other theme: a toast is drawn in it, to stand out.
    """
    return Template(_template()).substitute(
        _colours(theme),
        **_sizes(theme, text_scale),
        marks=f":/shelterdesk/marks/{theme.name}",
        toast_text=inverse.text.name(),
        toast_accent=inverse.accent.name(),
        # The chosen segment must stand out of its frame in both themes.
        segment=(theme.surface_alt if theme.dark else theme.surface).name(),
    )


def _template() -> str:
    source = QFile(":/shelterdesk/style.qss")
    if not source.open(QIODevice.OpenModeFlag.ReadOnly):
        raise RuntimeError("the style is not compiled into the package: run resources/compile.py")
    return bytes(source.readAll().data()).decode("utf-8")


def _colours(theme: Theme) -> dict[str, str]:
    names = (
        "canvas sidebar surface surface_alt hover border border_strong text muted faint accent accent_hover "
        "on_accent accent_soft focus"
    )
    colours = {name: getattr(theme, name).name() for name in names.split()}
    for tone, values in theme.tones.items():
        colours[f"{tone.value}_fill"] = values.fill.name()
        colours[f"{tone.value}_soft"] = values.soft.name()
        colours[f"{tone.value}_text"] = values.text.name()
    return colours | {"alert": colours["alert_fill"], "disabled": disabled_ink(theme).name()}


def _sizes(theme: Theme, text_scale: float) -> dict[str, str]:
    sizes = {
        role.value: f"{point_size(role, theme.type_pt, text_scale):.2f}pt"
        for role in Type
        if not role.value.endswith("-strong")
    }
    sizes["field"] = f"{theme.type_pt['h2'] * text_scale:.2f}pt"
    # Heights are inside the border: one pixel each side, two when focused.
    heights = {}
    for name, height in {
        "control": CONTROL_HEIGHT,
        "control_large": 48,
        "chip": 26,
        "step": 36,
        "big": 46,
    }.items():
        heights[name] = round(height * text_scale) - 2
        heights[f"{name}_focus"] = round(height * text_scale) - 4
    heights |= {
        "search_left": 18 + round(16 * text_scale),
        "search_left_focus": 17 + round(16 * text_scale),
        "big_left": 20 + round(16 * text_scale),
        "big_left_focus": 19 + round(16 * text_scale),
        "tool": round(CONTROL_HEIGHT * text_scale) - 8,
        "mark": round(16 * text_scale),
        "mark_radius": round(16 * text_scale) // 2 + 1,
        "small_mark": round(12 * text_scale),
        "steps": 10 + round(12 * text_scale),
        "arrow": 8 + round(8 * text_scale),
        "chip_radius": round(26 * text_scale) // 2,
        "card_radius": theme.card_radius,
        "control_radius": theme.control_radius,
    }
    return sizes | {name: str(value) for name, value in heights.items()}
