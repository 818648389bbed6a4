"""What may be chosen at the first start."""

from __future__ import annotations

from shelterdesk.desktop.forms.ui_first_start import Ui_FirstStart
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.preferences import LANGUAGES
from shelterdesk.desktop.words import say
from shelterdesk.domain.countries import COUNTRIES

TEXT_SIZES = (100, 125, 150, 200)


def fill_choices(ui: Ui_FirstStart, look: Look, language: str) -> None:
    """Languages, text sizes, countries and time zones, with those of now chosen."""
    for code, name in LANGUAGES.items():
        ui.language.addItem(name, code)
    ui.language.setCurrentIndex(max(0, ui.language.findData(language)))
    for percent in TEXT_SIZES:
        ui.text_size.addItem(f"{percent} %", percent)
    ui.text_size.setCurrentIndex(ui.text_size.findData(round(look.text_scale * 100)))
    for country in COUNTRIES:
        ui.country.addItem(say(country.name), country)
        ui.time_zone.addItem(country.time_zone)
