"""Words of the import: how many rows, what a trial says; and which file was dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDropEvent

from shelterdesk.desktop.dialogs.import_wizard_work import Trial
from shelterdesk.desktop.words import day_text, say
from shelterdesk.domain.text import text
from shelterdesk.services.imports import ImportResult


def rows_words(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def dropped(event: QDropEvent) -> Path | None:
    """The file that is dragged; None for anything else."""
    for url in event.mimeData().urls():
        if url.isLocalFile() and Path(url.toLocalFile()).is_file():
            return Path(url.toLocalFile())
    return None


def result_words(trial: Trial, result: ImportResult) -> list[str]:
    """What a trial says of the file, part by part."""
    tr = QCoreApplication.translate
    refused, doubtful = trial.refused_lines, len(trial.read.table.notes)
    said = [tr("ImportWizard", "No row can be taken")]
    if result.taken:
        one, several = (
            tr("ImportWizard", "1 row can be taken"),
            tr("ImportWizard", "{count} rows can be taken"),
        )
        said = [rows_words(result.taken, one, several)]
    if trial.remembered:
        said.append(tr("ImportWizard", "columns as they were chosen before"))
    if result.before is not None:
        words = tr("ImportWizard", "this very file came in on {day}")
        said.append(words.format(day=day_text(result.before)))
    for count, words in (
        (refused, tr("ImportWizard", "{count} cannot")),
        (len(result.there), tr("ImportWizard", "{count} lie in their store already")),
        (len(result.notes), tr("ImportWizard", "{count} in a unit nobody knows")),
        (doubtful, tr("ImportWizard", "{count} hold a letter that could not be read")),
    ):
        if count:
            said.append(words.format(count=count))
    return [*said, *(say(text("new {what}: {count}", what=what, count=count)) for what, count in result.made)]
