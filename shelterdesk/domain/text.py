"""Sentences for people, kept apart from the values in them so that each can be translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Text:
    """An English template with ``{named}`` places and the values that go into them.

    The template is the key of its translation; values are never translated unless they are a Text themselves.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def render(self, translate: Translate) -> str:
        """The sentence in the language of `translate`, which turns an English template into that language."""
        shown = {
            name: value.render(translate) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**shown)

    def __str__(self) -> str:
        return self.render(lambda template: template)


def text(template: str, **values: object) -> Text:
    """A Text; write the template as a plain literal, since translators' tools read it from the source."""
    return Text(template, MappingProxyType(values))
