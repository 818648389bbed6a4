"""Words of the beds page for what the domain names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shelterdesk.domain.stays import Destination


def destination_word(destination: Destination) -> str:
    tr = QCoreApplication.translate
    return {
        Destination.OWN_HOME: tr("words", "Own home"),
        Destination.FAMILY: tr("words", "Family or friends"),
        Destination.OTHER_SHELTER: tr("words", "Another shelter"),
        Destination.ONWARD: tr("words", "Travels on"),
        Destination.RETURN: tr("words", "Back to the home country"),
        Destination.HOSPITAL: tr("words", "Hospital"),
        Destination.LEFT: tr("words", "Left without saying"),
        Destination.UNKNOWN: tr("words", "Not said where to"),
    }[destination]
