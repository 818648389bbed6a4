"""The language of the window, switched while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from shelterdesk.reports.formats import style_for

TRANSLATIONS = Path(__file__).parent.parent / "translations"
ENGLISH = "en"


# A region as Qt knows it whose people write numbers as ours do: it has no es_AW, and its en_AW is the USA.
_WRITTEN = {("en", "."): "en_US", ("en", ","): "en_NL", ("es", "."): "es_DO", ("es", ","): "es_CO"}


class Languages(QObject):
    """Installs the translators of one language. `changed` is emitted at once, and Qt tells every widget.

    How numbers look is another choice, and the country's: `set_country`.
    """

    changed = Signal(str)

    def __init__(self, app: QCoreApplication, language: str) -> None:
        super().__init__(app)
        self._app = app
        self._country = ""
        self._installed: list[QTranslator] = []
        self.language = ""
        self.switch(language)

    def set_country(self, country: str) -> None:
        """Write numbers as in `country` (ISO 3166-1 alpha-2) from now on, as its reports do."""
        self._country = country
        QLocale.setDefault(locale_of(self.language, country))

    def switch(self, language: str) -> None:
        """Show `language` (ISO 639-1); a language without a file shows English."""
        if language == self.language:
            return
        # First, because widgets that hear of the new language write their days and numbers again.
        QLocale.setDefault(locale_of(language, self._country))
        before, self._installed = self._installed, _translators(language, self)
        self.language = language
        for translator in before:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        for translator in self._installed:
            self._app.installTranslator(translator)
        self.changed.emit(language)


def locale_of(language: str, country: str) -> QLocale:
    """The names of months and days in the language, the marks in numbers of the country; "" is any country."""
    style = style_for(lambda sentence: sentence, ENGLISH, f"{language}_{country}")
    return QLocale(_WRITTEN.get((language, style.decimal), language))


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
