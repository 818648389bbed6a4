"""The look in force: theme, text size, fonts and icons, and the switch between light and dark.

There is one Look per application, made by whoever makes the QApplication and handed to each widget that
paints.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from shelterdesk.desktop.fonts import make_font, register_fonts
from shelterdesk.desktop.icons import Icons, ThemedIcon
from shelterdesk.desktop.style import disabled_ink, make_palette, make_style_sheet
from shelterdesk.desktop.theme import Ink, Theme, Type, load_themes

MAX_TEXT_SCALE = 2.0


class ThemeMode(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Look(QObject):
    """Applies a theme to the application and answers what to paint with.

    `changed` is emitted after the palette, the fonts and the style sheet are those of the new theme.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, mode: ThemeMode = ThemeMode.SYSTEM, text_scale: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._themes = load_themes()
        self._icons = Icons()
        self._mode = mode
        self._text_scale = text_scale
        register_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def inverse(self) -> Theme:
        """The other theme, for what must stand out of this one."""
        return self._themes.light if self._theme.dark else self._themes.dark

    @property
    def mode(self) -> ThemeMode:
        return self._mode

    @property
    def text_scale(self) -> float:
        return self._text_scale

    def set_mode(self, mode: ThemeMode) -> None:
        """Switch at once, everywhere."""
        if mode is not self._mode:
            self._mode = mode
            self._apply()

    def set_text_scale(self, scale: float) -> None:
        """1.0 is 100 %; taken into 1.0 to 2.0."""
        scale = min(max(scale, 1.0), MAX_TEXT_SCALE)
        if scale != self._text_scale:
            self._text_scale = scale
            self._apply()

    def font(self, role: Type) -> QFont:
        return self._fonts[role]

    def metrics(self, role: Type) -> QFontMetrics:
        return self._metrics[role]

    def px(self, size: float) -> int:
        """A measure of the design in pixels, at the size of text in force."""
        return round(size * self._text_scale)

    def wide(self, size: float) -> int:
        """The width of a column that holds words: it grows with the text, but less, for it can wrap."""
        return round(size * (1 + (self._text_scale - 1) * 0.6))

    def icon(self, name: str, ink: Ink = Ink.MUTED, on: Ink | None = None) -> QIcon:
        """An icon of `icons.NAMES`; it follows the theme. `on` is its ink while checked."""

        def colour(mode: QIcon.Mode, state: QIcon.State) -> QColor:
            if mode is QIcon.Mode.Disabled:
                return disabled_ink(self._theme)
            return self._theme.ink(on if on is not None and state is QIcon.State.On else ink)

        return QIcon(ThemedIcon(self._icons, name, colour))

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as painted widgets draw it, `size` in pixels at the text size in force."""
        return self._icons.pixmap(name, colour, size, ratio)

    def _follow_system(self) -> None:
        if self._mode is ThemeMode.SYSTEM and self._wanted() is not self._theme:
            self._apply()

    def _wanted(self) -> Theme:
        if self._mode is ThemeMode.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._mode is ThemeMode.DARK
        return self._themes.dark if dark else self._themes.light

    def _tell_the_system(self) -> None:
        """The title bar and native dialogs go with the window."""
        hints = self._app.styleHints()
        if self._mode is ThemeMode.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._mode is ThemeMode.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        self._tell_the_system()
        self._theme = self._wanted()
        sizes = self._theme.type_pt
        self._fonts = {role: make_font(role, sizes, self._text_scale) for role in Type}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._app.setStyleSheet("")  # else each step asks the old rules of every widget: four times slower
        self._app.setPalette(make_palette(self._theme))
        self._app.setFont(self._fonts[Type.BODY])
        self._app.setStyleSheet(make_style_sheet(self._theme, self.inverse, self._text_scale))
        self.changed.emit()
