"""What this computer remembers between starts: nothing that names a person."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from shelterdesk.desktop.look import ThemeMode
from shelterdesk.persistence.private_files import close_to_others, create_private, make_private_folder

LANGUAGES = {"en": "English", "es": "Español"}


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language, look and the database opened last; None where nothing was chosen yet."""

    language: str | None = None
    theme: ThemeMode = ThemeMode.SYSTEM
    text_scale: float = 1.0
    folder: Path | None = None
    last_login: str = ""
    sounds: bool = True  # at the desk


class PreferencesFile:
    """Reads and writes Preferences in an INI file of the person's own configuration folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Preferences:
        """What was saved; anything unreadable counts as not chosen."""
        ini = self._open()
        language = str(ini.value("language", "", type=str))
        theme = str(ini.value("theme", ThemeMode.SYSTEM.value, type=str))
        scale = str(ini.value("text_percent", "100", type=str))
        folder = str(ini.value("folder", "", type=str))
        return Preferences(
            language=language if language in LANGUAGES else None,
            theme=ThemeMode(theme) if theme in {mode.value for mode in ThemeMode} else ThemeMode.SYSTEM,
            text_scale=int(scale) / 100 if scale in {"100", "125", "150", "200"} else 1.0,
            folder=Path(folder) if folder else None,
            last_login=str(ini.value("login", "", type=str)),
            sounds=str(ini.value("sounds", "on", type=str)) != "off",
        )

    def save(self, preferences: Preferences) -> None:
        """Nothing is said where it cannot be written: the program works without."""
        self._make_private()
        ini = self._open()
        ini.setValue("language", preferences.language or "")
        ini.setValue("theme", preferences.theme.value)
        ini.setValue("text_percent", str(round(preferences.text_scale * 100)))
        ini.setValue("folder", str(preferences.folder or ""))
        ini.setValue("login", preferences.last_login)
        ini.setValue("sounds", "on" if preferences.sounds else "off")
        ini.sync()

    def _make_private(self) -> None:
        """The file holds a login and a folder; what Qt writes keeps the mode of what is there."""
        with suppress(OSError):
            make_private_folder(self._path.parent)
            with suppress(FileExistsError):
                create_private(self._path)
            close_to_others(self._path)

    def _open(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)
