"""Old .xls workbooks are read in a process of their own.

Their format has no directory that could be checked first, and calamine ends its process when a damaged one
claims more cells than memory holds (tafia/calamine issues 684 and 714). Ours must outlive that.

The child gets a line of JSON (name, sheet) and the workbook on its standard input, and answers with one JSON
object; nothing is written to disk.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import shelterdesk
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text
from shelterdesk.exchange.safe_zip import damaged
from shelterdesk.exchange.spreadsheets import LoadedSheet, load_sheet

_MOST_SECONDS = 120
_MOST_MEMORY = 2 * 1024**3


def load_xls(data: bytes, name: str, sheet: str | None) -> LoadedSheet:
    """As `spreadsheets.load_sheet`; a workbook that brings its reader down is damaged (BadInput)."""
    asked = json.dumps({"name": name, "sheet": sheet}).encode() + b"\n"
    try:
        child = subprocess.run(
            [sys.executable, "-m", "shelterdesk.exchange.xls_process"],
            input=asked + data,
            capture_output=True,
            timeout=_MOST_SECONDS,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
        raise damaged(name) from fault
    answer = json.loads(child.stdout)
    if "refused" in answer:
        raise BadInput(Text(answer["refused"], answer["values"]))
    return LoadedSheet(
        tuple(answer["sheets"]), answer["sheet"], [(line, cells) for line, cells in answer["rows"]]
    )


def _environment() -> dict[str, str]:
    """The child finds this very package, wherever it lies."""
    package = str(Path(shelterdesk.__file__).parents[1])
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH")))),
    }


def _answer() -> dict[str, object]:
    asked = json.loads(sys.stdin.buffer.readline())
    try:
        loaded = load_sheet(sys.stdin.buffer.read(), asked["name"], asked["sheet"])
    except BadInput as refusal:
        return {"refused": refusal.text.template, "values": dict(refusal.text.values)}
    return {"sheets": loaded.sheets, "sheet": loaded.sheet, "rows": list(loaded.rows)}


def _limit_memory() -> None:
    """A claim too large fails at once instead of filling the laptop's memory; Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.write(json.dumps(_answer()))
