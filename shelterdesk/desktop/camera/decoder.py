"""What a square or a bar code in a picture says. The decoder is an extra; without it nothing is ever found."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Grey:
    """A picture as the decoder takes it: a byte of light for each dot, row by row, nothing between the rows."""

    width: int
    height: int
    light: bytes = field(repr=False)


def can_decode() -> bool:
    """Whether the decoder is installed; it is not loaded for that."""
    return find_spec("zxingcpp") is not None


def text_in(picture: Grey) -> str:
    """The text of the first code that is seen whole in the picture, trimmed; empty where there is none."""
    import zxingcpp  # an extra, and slow to load

    light = memoryview(picture.light).cast("B", (picture.height, picture.width))
    for found in zxingcpp.read_barcodes(light):
        if found.valid and (text := str(found.text).strip()):
            return text
    return ""
