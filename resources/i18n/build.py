"""Collect every string that a reader sees, and compile the translations.

``python resources/i18n/build.py`` reads the sources of the package, updates ``genviz_ko.ts`` (translations
are kept, strings that are gone are dropped, new ones are marked unfinished) and compiles it to
``genviz_ko.qm`` with Qt's lrelease.  Strings are found by what they are passed to::

    tr("…")   mark("…")   Problem("…")   param(label=, help=, choice_labels=, unit=)
    Phase(label=, sentence=)   title= of anything (catalogue and data sets)
"""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "genviz"
CONTEXT = "genviz"
#: call → positions of translatable arguments; keywords are translatable wherever they occur.
POSITIONAL = {
    "tr": (0,),
    "mark": (0,),
    "Problem": (0,),
    "Phase": (2, 3),
    "ModelEntry": (2,),
    "TabEntry": (2,),
    "DataEntry": (1,),
}
KEYWORDS = {"param": ("label", "help", "choice_labels"), "Phase": ("label", "sentence")}
ANYWHERE = ("title",)


def strings() -> dict[str, str]:
    """Every translatable string and the file in which it first occurs, in reading order."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in _strings_of(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, path.relative_to(PACKAGE.parent).as_posix())
    return found


def _strings_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            wanted = [node.args[i] for i in POSITIONAL.get(name, ()) if i < len(node.args)]
            names = (*KEYWORDS.get(name, ()), *ANYWHERE)
            wanted += [keyword.value for keyword in node.keywords if keyword.arg in names]
            for argument in wanted:
                yield from _literals(argument)


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        yield node.value
    elif isinstance(node, (ast.Tuple, ast.List)):
        for item in node.elts:
            yield from _literals(item)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def read_translations(path: Path) -> dict[str, str]:
    """Source → translation for every finished message of a .ts file."""
    if not path.exists():
        return {}
    known = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") != "unfinished":
            known[message.findtext("source", "")] = translation.text
    return known


def write_ts(path: Path, found: dict[str, str], known: dict[str, str]) -> None:
    """Write the .ts file of the strings that were found."""
    root = ET.Element("TS", version="2.1", language="ko", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, filename in found.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=filename)
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if source in known:
            translation.text = known[source]
        else:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def compile_qm(ts: Path, qm: Path) -> None:
    """Compile a .ts file with Qt's lrelease."""
    command = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    fresh = qm.with_suffix(".new.qm")
    subprocess.run([str(command), "-silent", str(ts), "-qm", str(fresh)], check=True)
    fresh.replace(qm)  # at once: a running genviz has the old file mapped into its memory


def main() -> int:
    """Update and compile; say what is still untranslated."""
    ts = HERE / "genviz_ko.ts"
    found, known = strings(), read_translations(ts)
    write_ts(ts, found, known)
    compile_qm(ts, ts.with_suffix(".qm"))
    missing = [source for source in found if source not in known]
    print(f"{len(found)} strings, {len(missing)} without a translation")
    print("\n".join(missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
