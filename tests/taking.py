"""A file as a test writes it, from its bytes to the database."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import preview
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import ImportFile, ImportResult, import_rows


def take(
    desk: Desk,
    folder: Path,
    kind: IntakeKind,
    content: str,
    *,
    encoding: str = "utf-8",
    dry_run: bool = False,
    site_id: str | None = None,
) -> ImportResult:
    """Import a file of this content, every row of which can be read."""
    path = folder / f"{kind.value}.csv"
    path.write_bytes(content.encode(encoding))
    read = preview(path, kind)
    assert read.missing == ()
    assert read.problems == ()
    return import_rows(desk, kind, read.rows, ImportFile.of(path), dry_run=dry_run, site_id=site_id)


def reasons(result: ImportResult) -> dict[int, str]:
    """Why each line was refused."""
    return {problem.line: str(problem.reason) for problem in result.refused}


def counts(result: ImportResult) -> dict[str, int]:
    """What was made."""
    return {str(what): count for what, count in result.made}
