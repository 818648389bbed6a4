"""The Spanish of the program: complete, with the same places, and the same for the window and without one."""

from __future__ import annotations

import ast
import importlib.util
import json
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

HOME = Path(__file__).resolve().parents[2]
PACKAGE = HOME / "shelterdesk"
SOURCES = sorted((HOME / "resources" / "translations").glob("*.ts"))


@pytest.fixture(scope="module")
def collector() -> ModuleType:
    spec = importlib.util.spec_from_file_location("collect", HOME / "resources" / "collect.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_sentence_is_translated_and_no_dead_one_is_kept(collector: ModuleType, source: Path) -> None:
    found = collector.collect(PACKAGE)
    assert found.unreadable == []
    assert collector.problems(source, found) == [], "run: python resources/collect.py"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_translation_has_the_places_of_its_sentence(collector: ModuleType, source: Path) -> None:
    said = collector.read_ts(source)
    assert len(said) > 1000
    assert {key: one for key, one in said.items() if one and places(key[1]) != places(one)} == {}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_edges_of_a_translation_are_those_of_its_sentence(collector: ModuleType, source: Path) -> None:
    """The same space before and after, the same colon, full stop, question mark or ellipsis at the end."""

    def edges(words: str) -> tuple[bool, bool, str]:
        return words[:1].isspace(), words[-1:].isspace(), words[-1:] if words[-1:] in ".?…:" else ""

    said = collector.read_ts(source)
    assert {key: one for key, one in said.items() if one and edges(key[1]) != edges(one)} == {}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_window_and_command_line_say_the_same(collector: ModuleType, source: Path) -> None:
    window = QTranslator()
    assert window.load(str(PACKAGE / "translations" / f"{source.stem}.qm"))
    below = json.loads((PACKAGE / "translations" / f"{source.stem}.json").read_text("utf-8"))
    said = {key: one for key, one in collector.read_ts(source).items() if one}
    assert {key: window.translate(*key) for key in said} == said
    assert below == {words: one for (context, words), one in said.items() if context == "messages"}


SOURCE = """
from PySide6.QtCore import QCoreApplication
from shelterdesk.domain.text import text
def _tr(source):
    return QCoreApplication.translate("Helper", source)
def word(n):
    tr = QCoreApplication.translate
    return tr("words", "one" if n == 1 else "many")
class Page:
    def show(self):
        self.tr("Beds" " and rooms")
        label(lambda: self.tr("inside"))
        _tr("helped")
        text("below {n}", n=1)
"""


def collected(collector: ModuleType, folder: Path, source: str) -> tuple[set[tuple[str, str]], list[str]]:
    (folder / "module.py").write_text(source, encoding="utf-8")
    found = collector.collect(folder)
    return found.sentences, [place.rpartition(":")[2] for place in found.unreadable]


def test_sentences_are_found_however_they_are_given(collector: ModuleType, tmp_path: Path) -> None:
    ast.parse(SOURCE)
    assert collected(collector, tmp_path, SOURCE) == (
        {
            ("Page", "Beds and rooms"),
            ("Page", "inside"),
            ("Helper", "helped"),
            ("words", "one"),
            ("words", "many"),
            ("messages", "below {n}"),
        },
        [],
    )


@pytest.mark.parametrize(
    "line",
    [
        "class A:\n  def b(self):\n    self.tr(words)",
        "class A:\n  def b(self):\n\n    self.field.tr('of which class?')",
        "from shelterdesk.domain.text import text\n\ntext(a + b)",
        "from shelterdesk.domain.text import text\n\ntext('a' if b else c)",
    ],
)
def test_what_nobody_can_translate_is_named(collector: ModuleType, tmp_path: Path, line: str) -> None:
    last = str(line.count("\n") + 1)
    assert collected(collector, tmp_path, line) == (set(), [last])


def test_the_text_of_sql_is_not_a_sentence(collector: ModuleType, tmp_path: Path) -> None:
    assert collected(collector, tmp_path, "from sqlalchemy import text\ntext('SELECT 1')") == (set(), [])


def test_a_translation_file_is_kept_as_it_was_written(collector: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "xx.ts"
    said = {
        ("A", "one & <two>"): "uno & <dos>",
        ("A", "  three\nfour"): "",
        ("messages", "{n} “x”"): "{n} “y”",
    }
    collector.write_ts(path, said)
    assert collector.read_ts(path) == said
    before = path.read_bytes()
    collector.write_ts(path, collector.read_ts(path))
    assert path.read_bytes() == before


def test_what_is_missing_unfinished_or_dead_is_named(collector: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "xx.ts"
    collector.write_ts(path, {("A", "done"): "hecho", ("A", "open"): "", ("A", "dead"): "muerto"})
    found = collector.Found({("A", "done"), ("A", "open"), ("A", "new")}, [])
    assert [line.split(": ")[1] for line in collector.problems(path, found)] == [
        "not in the file",
        "unfinished",
        "nowhere in the source",
    ]
