"""Language, theme and text size: applied at once, and remembered for the next start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.preferences import Preferences, PreferencesFile


class Appearance(QObject):
    """The one place where a choice about how the program looks is both applied and saved."""

    def __init__(self, look: Look, languages: Languages, file: PreferencesFile, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look
        self.languages = languages
        self._file = file
        self._saved = file.load()
        languages.changed.connect(self._language_changed)
        look.changed.connect(self._look_changed)

    @property
    def preferences(self) -> Preferences:
        return self._saved

    def set_theme(self, mode: ThemeMode) -> None:
        self.look.set_mode(mode)

    def set_text_scale(self, scale: float) -> None:
        self.look.set_text_scale(scale)

    def set_language(self, language: str) -> None:
        self.languages.switch(language)

    def set_sounds(self, on: bool) -> None:
        """Whether the desk is heard when something was scanned or given."""
        self._save(replace(self._saved, sounds=on))

    def remember_database(self, folder: Path, login: str) -> None:
        """What the next start offers to open."""
        self._save(replace(self._saved, folder=folder, last_login=login))

    def _language_changed(self, language: str) -> None:
        self._save(replace(self._saved, language=language))

    def _look_changed(self) -> None:
        self._save(replace(self._saved, theme=self.look.mode, text_scale=self.look.text_scale))

    def _save(self, preferences: Preferences) -> None:
        if preferences != self._saved:
            self._saved = preferences
            self._file.save(preferences)
