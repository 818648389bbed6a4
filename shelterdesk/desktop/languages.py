"""The language of the window, switched while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

TRANSLATIONS = Path(__file__).parent.parent / "translations"
ENGLISH = "en"


class Languages(QObject):
    """Installs the translators of one language; `changed` follows, after Qt told every widget.

    `region` is where the program is used: it decides how numbers look, where its habits are known for the
    language. Without one, the language's own most common writing is taken.
    """

    changed = Signal(str)

    def __init__(
        self,
        app: QCoreApplication,
        language: str,
        region: QLocale.Country = QLocale.Country.AnyTerritory,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._region = region
        self._installed: list[QTranslator] = []
        self.language = ""
        self.switch(language)

    def switch(self, language: str) -> None:
        """Show `language` (ISO 639-1); a language without a file shows English."""
        if language == self.language:
            return
        # First, because widgets that hear of the new language write their days and numbers again.
        QLocale.setDefault(locale_of(language, self._region))
        before, self._installed = self._installed, _translators(language, self)
        self.language = language
        for translator in before:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        for translator in self._installed:
            self._app.installTranslator(translator)
        self.changed.emit(language)


def locale_of(language: str, region: QLocale.Country) -> QLocale:
    """The language as it is written in the region; as most of our people write it where that is not known."""
    spoken = QLocale(language)
    there = QLocale(spoken.language(), region)
    if region != QLocale.Country.AnyTerritory and there.territory() == region:
        return there
    if spoken.language() == QLocale.Language.Spanish:  # 1,234.50, as in the Dominican Republic
        return QLocale(spoken.language(), QLocale.Country.LatinAmerica)
    return spoken


def system_language(known: dict[str, str]) -> str:
    """The system's language if it is one of `known`, else English."""
    wanted = QLocale.system().name().split("_")[0]
    return wanted if wanted in known else ENGLISH


def _translators(language: str, parent: QObject) -> list[QTranslator]:
    """Qt's own words first and ours after: the last one installed is asked first."""
    if language == ENGLISH:
        return []
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (of_qt / f"qtbase_{language}.qm", TRANSLATIONS / f"{language}.qm")
    return [translator for path in files if (translator := QTranslator(parent)).load(str(path))]
