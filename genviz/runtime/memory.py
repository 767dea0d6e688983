"""How the C library hands out memory.

A frame is made of arrays of some hundred kilobytes.  The allocator of Linux takes each of these from the
system and gives it back at once, and every page that comes anew costs a fault: a quarter of a picture's time.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from typing import Final

#: Settings of the allocator (malloc.h), and their values in bytes: from which size on a block is taken from
#: the system alone, and how much that is free at the end of the heap is kept.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_ALONE: Final = 8 << 20
_KEPT: Final = 64 << 20


def keep_freed_memory() -> None:
    """Let arrays of a frame use the memory of those of the frame before; does nothing where that is usual."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            libc = ctypes.CDLL("libc.so.6")
            libc.mallopt(_MMAP_THRESHOLD, _ALONE)
            libc.mallopt(_TRIM_THRESHOLD, _KEPT)
