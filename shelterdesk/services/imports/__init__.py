"""Taking rows that people brought in files: each kind one undoable commit, every refused row with its reason."""

from shelterdesk.services.imports.importing import ImportFile, ImportResult, import_rows, kinds_for
from shelterdesk.services.imports.learnt import (
    ChosenColumns,
    ForgetColumns,
    MapUnit,
    forget_columns,
    learnt_columns,
    map_unit,
)

__all__ = [
    "ChosenColumns",
    "ForgetColumns",
    "ImportFile",
    "ImportResult",
    "MapUnit",
    "forget_columns",
    "import_rows",
    "kinds_for",
    "learnt_columns",
    "map_unit",
]
