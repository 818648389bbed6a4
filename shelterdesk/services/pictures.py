"""Pictures of items: whatever file was chosen, what is kept is small and holds nothing but the picture."""

from __future__ import annotations

import io

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

LARGEST_FILE = 20 * 1024 * 1024  # bytes
LARGEST_SIDE = 12_000  # pixels: beyond it a small file could fill the memory
KEPT_SIDE = 160
KEPT_BYTES = 48 * 1024
_QUALITIES = (85, 70, 50, 30)


def small_picture(file: bytes) -> bytes:
    """A JPEG of at most 160 x 160 pixels, without what a camera wrote beside it, such as the place.

    Raises BadInput for what is no picture, or too large to be opened.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(file) > LARGEST_FILE:
        raise BadInput(
            text("The picture is too large; at most {most} MB.", most=LARGEST_FILE // 1024 // 1024)
        )
    try:
        with Image.open(io.BytesIO(file), formats=("JPEG", "PNG", "WEBP", "GIF", "BMP")) as opened:
            if max(opened.size) > LARGEST_SIDE:
                raise BadInput(text("The picture has too many pixels."))
            opened.draft("RGB", (KEPT_SIDE * 2, KEPT_SIDE * 2))
            turned = ImageOps.exif_transpose(opened).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as fault:
        raise BadInput(text("This is no picture that can be opened.")) from fault
    turned.thumbnail((KEPT_SIDE, KEPT_SIDE))
    flat = Image.new("RGB", turned.size, "white")
    flat.paste(turned, mask=turned.getchannel("A"))
    for quality in _QUALITIES:
        kept = io.BytesIO()
        flat.save(kept, "JPEG", quality=quality, optimize=True)
        if kept.tell() <= KEPT_BYTES:
            break
    return kept.getvalue()
