"""Bring the translations up to date with the sentences in the source.

    python resources/collect.py            rewrites resources/translations/*.ts
    python resources/collect.py --check    says what is missing, unfinished or dead in them (exit 1)

Sentences are read from the Python of the package, compiled forms included: literals given to ``self.tr``, to
``QCoreApplication.translate`` (or a name for it), to a function that passes its argument on to that, and to
``text`` of the domain, whose context is "messages". Qt's own lupdate knows only the first.
"""

from __future__ import annotations

import argparse
import ast
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

HOME = Path(__file__).resolve().parent.parent
TRANSLATIONS = HOME / "resources" / "translations"
MESSAGES = "messages"  # the context that shelterdesk.desktop.words.say looks in

Key = tuple[str, str]  # context and English


class Found(NamedTuple):
    """The sentences of the source, and the places where a sentence is not a literal (path:line)."""

    sentences: set[Key]
    unreadable: list[str]


def collect(package: Path) -> Found:
    """Every sentence of the package that is shown to people."""
    found = Found(set(), [])
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        reader = _Reader(path.relative_to(package.parent).as_posix(), found, _helpers(tree))
        reader.visit(tree)
    return found


def read_ts(path: Path) -> dict[Key, str]:
    """The finished translations of a .ts file; "" where one is unfinished."""
    said: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            key = context.findtext("name", ""), message.findtext("source", "")
            said[key] = (translation.text or "") if finished and translation is not None else ""
    return said


def write_ts(path: Path, said: dict[Key, str]) -> None:
    """Write the translations, sorted, so that two people's additions rarely meet on a line."""
    root = ElementTree.Element("TS", version="2.1", language=path.stem, sourcelanguage="en")
    context: ElementTree.Element | None = None
    for name, source in sorted(said):
        if context is None or context.findtext("name") != name:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        if said[name, source]:
            translation.text = said[name, source]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def problems(path: Path, found: Found) -> list[str]:
    """What keeps a .ts file from being complete: one line each."""
    said = read_ts(path)
    lines = [f"{path.name}: not in the file: {key}" for key in sorted(found.sentences - said.keys())]
    lines += [f"{path.name}: unfinished: {key}" for key in sorted(said) if not said[key]]
    lines += [f"{path.name}: nowhere in the source: {key}" for key in sorted(said.keys() - found.sentences)]
    return lines


class _Reader(ast.NodeVisitor):
    """Walks one module and notes what is given to functions that translate."""

    def __init__(self, path: str, found: Found, helpers: dict[str, str]) -> None:
        self._path, self._found, self._helpers = path, found, helpers
        self._classes: list[str] = []
        self._parameters: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._within(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._within(node)

    def _within(self, node: ast.FunctionDef | ast.Lambda) -> None:
        names = [one.arg for one in node.args.args]
        self._parameters.extend(names)
        self.generic_visit(node)
        del self._parameters[len(self._parameters) - len(names) :]

    def visit_Call(self, node: ast.Call) -> None:
        called = _name(node.func)
        if called == "self.tr":
            self._note(node, self._classes[-1], node.args[0])
        elif called in ("QCoreApplication.translate", "tr") and len(node.args) > 1:
            for context in _literals(node.args[0]) or (MESSAGES,):
                self._note(node, context, node.args[1])
        elif called in self._helpers and node.args:
            self._note(node, self._helpers[called], node.args[0])
        elif called.endswith(".tr"):
            self._found.unreadable.append(f"{self._path}:{node.lineno}")
        self.generic_visit(node)

    def _note(self, call: ast.Call, context: str, sentence: ast.expr) -> None:
        literals = _literals(sentence)
        passed_on = isinstance(sentence, ast.Name) and sentence.id in self._parameters
        if not literals and not passed_on:
            self._found.unreadable.append(f"{self._path}:{call.lineno}")
        self._found.sentences.update((context, literal) for literal in literals)


def _helpers(tree: ast.Module) -> dict[str, str]:
    """Functions whose first argument is a sentence, and its context: `text`, and what passes on to translate."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        # SQLAlchemy has a `text` too.
        if isinstance(node, ast.ImportFrom) and node.module == "shelterdesk.domain.text":
            found.update({one.asname or one.name: MESSAGES for one in node.names if one.name == "text"})
        elif isinstance(node, ast.FunctionDef) and node.args.args:
            for context in _contexts_passed_on(node, node.args.args[0].arg):
                found[node.name] = context
    return found


def _contexts_passed_on(function: ast.FunctionDef, parameter: str) -> set[str]:
    return {
        context
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _name(call.func) == "QCoreApplication.translate"
        if isinstance(call.args[1], ast.Name) and call.args[1].id == parameter
        for context in _literals(call.args[0])
    }


def _literals(node: ast.expr) -> tuple[str, ...]:
    """The literals an argument may be: itself, or both sides of a condition; () if it is anything else."""
    match node:
        case ast.Constant(value=str(words)):
            return (words,)
        case ast.IfExp(body=body, orelse=other):
            one, two = _literals(body), _literals(other)
            return one + two if one and two else ()
    return ()


def _name(node: ast.expr) -> str:
    """``a.b`` of a call's function; "" if it is not a plain name."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            return f"{_name(value)}.{name}"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="say what is not complete, write nothing")
    check = parser.parse_args().check
    found = collect(HOME / "shelterdesk")
    wrong = [f"{place}: not a literal, so nobody can translate it" for place in found.unreadable]
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        if not check:
            said = read_ts(path)
            write_ts(path, {key: said.get(key, "") for key in found.sentences})
        wrong += problems(path, found)
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
