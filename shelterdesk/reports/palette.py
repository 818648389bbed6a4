"""Our colours on paper: the light half of the design tokens, as RGB hex without a mark."""

from __future__ import annotations

WHITE = "FFFFFF"
CANVAS = "F4F6F7"
SURFACE2 = "F1F4F5"
BORDER = "DFE5E8"
BORDER_STRONG = "7C8B94"
TEXT = "14212B"
TEXT2 = "44545F"
TEXT3 = "5A6A74"
ACCENT = "0B6B7A"
ACCENT_DARK = "095763"
SOFT = "DDF0F2"

# Of a chart's series, in order: told apart under each simulated colour-vision deficiency, and by lightness.
SERIES = ("1F4E87", "2E93A2", "C67710", "A65BC2", "7F8A91", "9A200F")
