"""genviz shows live how generative models learn.

``from genviz.engine import fit, datasets, models`` is the library's front door; it needs no window and no Qt.
The command ``genviz`` opens the desktop app.
"""

__version__ = "0.1.0"
