"""The language of the window, switched while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

TRANSLATIONS = Path(__file__).parent.parent / "translations"


class Languages(QObject):
    """Installs the translators of one language; `changed` follows, after Qt told every widget."""

    changed = Signal(str)

    def __init__(self, app: QCoreApplication, language: str) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""
        self.switch(language)

    def switch(self, language: str) -> None:
        """Show `language` (ISO 639-1); a language without a file shows English."""
        if language == self.language:
            return
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [
            translator
            for path in sorted(TRANSLATIONS.glob(f"*{language}.qm"))
            if (translator := QTranslator(self)).load(str(path))
        ]
        for translator in self._installed:
            self._app.installTranslator(translator)
        self.language = language
        QLocale.setDefault(QLocale(language))
        self.changed.emit(language)


def system_language(known: dict[str, str]) -> str:
    """The system's language if it is one of `known`, else English."""
    wanted = QLocale.system().name().split("_")[0]
    return wanted if wanted in known else "en"
