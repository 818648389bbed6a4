"""Taking rows that people brought in files: each kind one undoable commit, every refused row with its reason."""

from shelterdesk.services.imports.importing import ImportFile, ImportResult, import_rows, kinds_for

__all__ = ["ImportFile", "ImportResult", "import_rows", "kinds_for"]
