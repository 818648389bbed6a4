"""What the tests of run.py share: a fresh copy of it, and proof that something was not run."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).resolve().parents[3] / "run.py"


@pytest.fixture
def run() -> ModuleType:
    """A fresh copy of run.py for each test, so that what one test replaces is gone in the next."""
    spec = importlib.util.spec_from_file_location("run_under_test", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def must_not_run() -> Callable[..., None]:
    """Stands for a function that this test must never reach."""

    def fails(*arguments: object, **named: object) -> None:
        pytest.fail(f"this must not be run: {arguments}")

    return fails
