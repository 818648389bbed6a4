"""Saving a workbook without temporary files, with the results of its formulas already in it.

A program that does not calculate (a preview, a phone, a mail's protected view) shows the stored results; one
that does calculates anew on opening.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

Results = Mapping[tuple[str, str], Decimal]  # (sheet title, cell such as C12) -> what its formula gives

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CREATOR = "ShelterDesk"


def save(workbook: Workbook, path: Path, results: Results, when: datetime) -> None:
    """Write the workbook to `path`. Its properties name this program and `when` (no zone), and nobody."""
    properties = workbook.properties
    properties.creator = _CREATOR
    properties.lastModifiedBy = _CREATOR
    properties.created = properties.modified = when
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        _Writer(workbook, archive, results).write_data()


class _Writer(ExcelWriter):
    _archive: ZipFile

    def __init__(self, workbook: Workbook, archive: ZipFile, results: Results) -> None:
        super().__init__(workbook, archive)
        self._results = results

    def write_worksheet(self, ws: Any) -> None:
        """As openpyxl does it, but in memory: its own way leaves plain text in the system's folder."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
        ws._drawing.charts = ws._charts  # noqa: SLF001
        out = BytesIO()
        writer: Any = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        results = {cell: value for (title, cell), value in self._results.items() if title == ws.title}
        self._archive.writestr(ws.path[1:], _with_results(out.getvalue(), results))
        self.manifest.append(ws)


def _with_results(sheet: bytes, results: Mapping[str, Decimal]) -> bytes:
    """The sheet's XML with the result beside each formula."""
    if not results:
        return sheet
    root = etree.fromstring(sheet, etree.XMLParser(resolve_entities=False))
    for cell in root.iter(f"{_MAIN}c"):
        result = results.get(cell.get("r", ""))
        value = cell.find(f"{_MAIN}v")
        if result is not None and value is not None:
            value.text = f"{result:f}"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
