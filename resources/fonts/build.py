"""Fetch the bundled fonts again and check that they are the same.

Pretendard 1.3.9 (SIL Open Font Licence 1.1), files unmodified, through ``npm pack``::

    python resources/fonts/build.py

Exit code 1 if a file differs from what is recorded here.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = "pretendard@1.3.9"
OTF = "package/dist/public/static"
#: Name here: folder in the package, SHA-256.
FILES = {
    "LICENSE.txt": (
        "package/dist",
        "b04538c9abec39a3db75108cf0af0fd9c77032fe8aa2cf38345b4d250e98e38e",
    ),
    "Pretendard-Regular.otf": (
        OTF,
        "3ffbacde6ab8411f1d2db54bb9b1f0b3ee2a738932033722cf0388c06aed1c93",
    ),
    "Pretendard-SemiBold.otf": (
        OTF,
        "c89bc43027dc7cde5726e96223376f8eec09302b2fc1f8147fd5b57cfc376118",
    ),
    "Pretendard-Bold.otf": (
        OTF,
        "2e91915fab54df71cc9598ebf608b2bdb54c6fe3c066ac61dff0bc44fca71cc7",
    ),
}


def fetch(folder: Path) -> Path:
    """Let npm put the package into `folder`; return the archive."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.tgz"))


def extract(archive: Path) -> dict[str, bytes]:
    """The wanted files of `archive`, by the name they have here."""
    with tarfile.open(archive) as tar:
        members = {name: tar.extractfile(f"{folder}/{name}") for name, (folder, _) in FILES.items()}
        return {name: file.read() for name, file in members.items() if file is not None}


def main() -> int:
    """Fetch, check, write."""
    with tempfile.TemporaryDirectory() as folder:
        found = extract(fetch(Path(folder)))
    for name, (_, expected) in FILES.items():
        actual = hashlib.sha256(found[name]).hexdigest()
        if actual != expected:
            sys.stderr.write(f"{name}: SHA-256 is {actual}, not {expected}\n")
            return 1
        (HERE / name).write_bytes(found[name])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
