"""Line icons drawn from the fonts that QtAwesome brings, in any colour and size, kept once drawn.

The package is read, not imported: importing it loads a second binding layer and every font family,
which takes longer than showing the first window.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap, QRawFont

# Our name: family and glyph. Phosphor throughout; Remix where it is nearer to the design.
NAMES = {
    "activities": "ph.target",
    "away": "ph.suitcase-simple",
    "backup": "ph.hard-drive",
    "beds": "ph.bed",
    "bell": "ph.bell",
    "box": "ph.package",
    "brand": "ri.hand-heart-line",
    "calendar": "ph.calendar-blank",
    "camera": "ph.camera",
    "check": "ph.check",
    "check-circle": "ph.check-circle",
    "child": "ph.student",
    "chevron-down": "ph.caret-down",
    "chevron-left": "ph.caret-left",
    "chevron-right": "ph.caret-right",
    "chevron-up": "ph.caret-up",
    "clock": "ph.clock",
    "close": "ph.x",
    "copy": "ph.copy",
    "dashboard": "ri.dashboard-line",
    "database": "ph.database",
    "donor": "ph.handshake",
    "download": "ph.download-simple",
    "edit": "ph.pencil-simple",
    "enter": "ph.arrow-elbow-down-left",
    "excel": "ph.table",
    "export": "ph.export",
    "eye": "ph.eye",
    "eye-off": "ph.eye-slash",
    "family": "ph.baby",
    "file": "ph.file-text",
    "filter": "ph.funnel-simple",
    "folder": "ph.folder-open",
    "food": "ph.fork-knife",
    "hand-out": "ph.barcode",
    "health": "ph.first-aid-kit",
    "help": "ph.question",
    "history": "ph.clock-counter-clockwise",
    "home": "ph.house-line",
    "import": "ph.file-arrow-up",
    "info": "ph.info",
    "key": "ph.key",
    "keyboard": "ph.keyboard",
    "kit": "ph.tote",
    "language": "ph.translate",
    "link": "ph.link-simple",
    "list": "ri.list-check-2",
    "lock": "ph.lock-simple",
    "men": "ri.user-line",
    "minus": "ph.minus",
    "moon": "ph.moon",
    "more": "ph.dots-three",
    "move": "ph.arrows-left-right",
    "offline": "ph.wifi-slash",
    "pdf": "ph.file-pdf",
    "people": "ph.users",
    "person": "ri.user-line",
    "person-add": "ph.user-plus",
    "phone": "ph.phone",
    "pin": "ph.map-pin",
    "plus": "ph.plus",
    "print": "ph.printer",
    "refresh": "ph.arrows-clockwise",
    "reports": "ph.file-text",
    "search": "ph.magnifying-glass",
    "settings": "ph.gear-six",
    "shield": "ph.shield-check",
    "sign-out": "ph.sign-out",
    "stock": "ph.cube",
    "sun": "ph.sun",
    "tag": "ph.tag",
    "trace": "ph.flow-arrow",
    "trash": "ph.trash",
    "truck": "ph.truck",
    "undo": "ph.arrow-u-up-left",
    "warning": "ph.warning",
    "water": "ph.drop",
    "wheelchair": "ph.wheelchair",
    "women": "ph.gender-female",
    "wrench": "ph.wrench",
}
_FILES = {
    "ph": ("phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"),
    "ri": ("remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json"),
}
_EM = 256.0
# Phosphor's lines are 1/16 of its square, the design's a third stronger; Remix fills its square more.
_STRENGTHEN = {"ph": _EM / 64, "ri": 0.0}
_SCALE = {"ph": 1.0, "ri": 0.9}
_SMALLER = {"plus": 0.85, "minus": 0.85}


class Icons:
    """The glyphs by our names, and the pixmaps drawn so far."""

    def __init__(self) -> None:
        self._fonts: dict[str, tuple[QRawFont, dict[str, str]]] = {}
        self._paths: dict[str, QPainterPath] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """A square of `size` device-independent pixels, drawn once per colour and device `ratio`."""
        key = (name, colour.rgba(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, colour, size, ratio)
        return found

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        family = NAMES[name].partition(".")[0]
        scale = size / _EM * _SCALE[family] * _SMALLER.get(name, 1.0)
        painter.translate(size / 2, size / 2)
        painter.scale(scale, scale)
        painter.translate(-_EM / 2, -_EM / 2)
        stronger = _STRENGTHEN[family]
        painter.setBrush(colour)
        painter.setPen(QPen(colour, stronger) if stronger else Qt.PenStyle.NoPen)
        painter.drawPath(self._path(name))
        painter.end()
        return pixmap

    def _path(self, name: str) -> QPainterPath:
        """The outline in a square of 256, centred on its advance."""
        path = self._paths.get(name)
        if path is None:
            family, _, glyph = NAMES[name].partition(".")
            font, letters = self._font(family)
            index = font.glyphIndexesForString(letters[glyph])[0]
            path = font.pathForGlyph(index)
            box = QPointF(font.advancesForGlyphIndexes([index])[0].x(), font.ascent() - font.descent())
            path.translate((_EM - box.x()) / 2, (_EM + box.y()) / 2)
            path.setFillRule(Qt.FillRule.WindingFill)
            self._paths[name] = path
        return path

    def _font(self, family: str) -> tuple[QRawFont, dict[str, str]]:
        if family not in self._fonts:
            file, charmap = _FILES[family]
            folder = _font_folder()
            font = QRawFont(str(folder / file), _EM)
            if not font.isValid():
                raise RuntimeError(f"the icon font {file} of qtawesome cannot be loaded")
            codes = json.loads((folder / charmap).read_text(encoding="utf-8"))
            self._fonts[family] = font, {glyph: chr(int(code, 16)) for glyph, code in codes.items()}
        return self._fonts[family]


def _font_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("qtawesome is not installed")
    return Path(spec.submodule_search_locations[0]) / "fonts"


class ThemedIcon(QIconEngine):
    """An icon that takes its colour from the theme each time it is drawn, so it follows a switch by itself.

    Asked for more width than height it stands at the left: the rest is the gap before a button's word.
    """

    def __init__(self, icons: Icons, name: str, colour: Callable[[QIcon.Mode, QIcon.State], QColor]) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(self._name, self._colour(mode, state), size, ratio)
        painter.drawPixmap(rect.x(), rect.y() + (rect.height() - size) // 2, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device pixels."""
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(
            painter, QRect(0, 0, round(size.width() / scale), round(size.height() / scale)), mode, state
        )
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return ThemedIcon(self._icons, self._name, self._colour)
