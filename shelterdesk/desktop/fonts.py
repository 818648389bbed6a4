"""The one typeface, Source Sans Pro, registered with Qt, and the font of each size of text."""

from __future__ import annotations

from collections.abc import Mapping

from font_source_sans_pro import font_files_ttf
from PySide6.QtGui import QFont, QFontDatabase

from shelterdesk.desktop.theme import Type

FAMILY = "Source Sans Pro"
# The sizes in tokens.json were drawn with a face whose letters are taller on the same body
# (x-height 0.546 em; Source Sans Pro has 0.486): this much more makes the words as tall as in the design.
OPTICAL = 1.1
_FACES = ("SourceSansPro", "SourceSansProIt", "SourceSansProSemibold", "SourceSansProBold")
_WEIGHTS = {
    Type.CAPTION: QFont.Weight.Normal,
    Type.CAPTION_STRONG: QFont.Weight.Bold,  # small words need it to stand out
    Type.BODY: QFont.Weight.Normal,
    Type.STRONG: QFont.Weight.DemiBold,
    Type.H3: QFont.Weight.DemiBold,
    Type.H2: QFont.Weight.Bold,
    Type.H1: QFont.Weight.Bold,
    Type.KPI: QFont.Weight.Bold,
}


def register_fonts() -> None:
    """Make the typeface known to Qt; needs a QGuiApplication. Raises RuntimeError if a file is unreadable."""
    for face in _FACES:
        if QFontDatabase.addApplicationFont(font_files_ttf[face]) < 0:
            raise RuntimeError(f"the font {face} of font-source-sans-pro cannot be loaded")


def point_size(role: Type, sizes_pt: Mapping[str, float], text_scale: float) -> float:
    """Points on screen of a size of text; `text_scale` is 1.0 for 100 %."""
    return sizes_pt[role.value.removesuffix("-strong")] * OPTICAL * text_scale


def make_font(role: Type, sizes_pt: Mapping[str, float], text_scale: float) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(point_size(role, sizes_pt, text_scale))
    font.setWeight(_WEIGHTS[role])
    # Hinting whole pixels would set letters unevenly at these sizes.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
