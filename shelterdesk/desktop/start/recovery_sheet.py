"""The recovery code on paper: printed, or as a PDF for another computer's printer."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.private_files import replacing

_MARGINS = QMarginsF(20, 20, 20, 20)
_SHEET = """
<h1>ShelterDesk</h1><h2>{title}</h2><p>{shelter}</p>
<p style="font-size: 22pt; font-weight: bold;">{code}</p><p>{advice}</p>
"""


def print_sheet(shelter: str, code: str, parent: QWidget) -> bool:
    """Ask for a printer and print; whether it was sent."""
    printer = QPrinter()
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    _sheet(shelter, code).print_(printer)
    return True


def save_sheet(shelter: str, code: str, path: Path) -> None:
    """Write the sheet as an A4 PDF that only this user may read; raises CannotOpen where the disk refuses."""
    pages = QBuffer()
    pages.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pages)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    writer.setCreator("ShelterDesk")
    _sheet(shelter, code).print_(writer)
    try:
        with replacing(path) as part:
            part.write_bytes(pages.data().data())
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault


def _sheet(shelter: str, code: str) -> QTextDocument:
    def translate(source: str) -> str:
        return QCoreApplication.translate("RecoverySheet", source)

    advice = translate("Keep this paper locked away from the computer. Whoever has both can open everything.")
    document = QTextDocument()
    document.setHtml(
        _SHEET.format(
            title=escape(translate("Recovery code")),
            shelter=escape(shelter),
            code=escape(code),
            advice=escape(advice),
        )
    )
    return document
