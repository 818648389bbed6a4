"""What the system says when a file cannot be had, in words that a person can act on and that can be translated."""

from __future__ import annotations

import errno

from shelterdesk.domain.text import Text, text

DISK_FULL = text("The disk is full. What was saved before is safe.")

_FULL = text("the disk is full")
_NOT_ALLOWED = text("you may not use it")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,  # for this file, by a limit of the disk or of the user
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: text("the disk can only be read"),
    errno.ENOENT: text("it is not there"),
    errno.ENOTDIR: text("a part of its path is no folder"),
    errno.EISDIR: text("it is a folder"),
    errno.EEXIST: text("something of that name is there already"),
    errno.ENAMETOOLONG: text("its name is too long"),
    errno.ELOOP: text("its links lead in a circle"),
    errno.EIO: text("the disk failed"),
    errno.EBUSY: text("another program uses it"),
}


def is_full(fault: OSError) -> bool:
    """Whether the disk, or what this user may have of it, is full."""
    return fault.errno is not None and _REASONS.get(fault.errno) is _FULL


def reason_of(fault: OSError) -> Text | str:
    """The reason, to stand after a colon and before a full stop; a rare one in the words of the system."""
    known = None if fault.errno is None else _REASONS.get(fault.errno)
    return known or fault.strerror or type(fault).__name__
