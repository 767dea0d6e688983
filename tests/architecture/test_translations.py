"""Every string that a reader sees exists in Korean, and the compiled file is up to date."""

from __future__ import annotations

import ast
import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"


def _build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i18n_build", I18N / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILD = _build()
KNOWN = BUILD.read_translations(I18N / "genviz_ko.ts")


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_string_has_a_translation() -> None:
    assert [source for source in BUILD.strings() if source not in KNOWN] == []


def test_no_translation_is_left_over() -> None:
    assert set(KNOWN) <= set(BUILD.strings())


@pytest.mark.parametrize("source", sorted(KNOWN))
def test_a_translation_has_the_same_holes(source: str) -> None:
    assert _holes(source) == _holes(KNOWN[source])


def test_the_compiled_file_is_what_the_source_gives(tmp_path: Path) -> None:
    BUILD.compile_qm(I18N / "genviz_ko.ts", tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == (I18N / "genviz_ko.qm").read_bytes()


def test_only_literals_are_handed_to_tr() -> None:
    """A string put together before the look-up is never found in the table."""
    bad = []
    for path in (ROOT / "genviz").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"tr", "Problem", "mark"}:
                bad += [
                    f"{path.name}:{node.lineno}"
                    for a in node.args[:1]
                    if isinstance(a, (ast.JoinedStr, ast.BinOp))
                ]
    assert bad == []


def _shown() -> set[str]:
    """Every word that forms, buttons and menus make from declarations."""
    from genviz import catalog
    from genviz.engine import datasets
    from genviz.engine.params import declarations

    declared = [catalog.algorithm(m.name).params for m in catalog.MODELS]
    declared += [entry.params for entry in datasets.entries()]
    words = {word for p in declared for d in declarations(p) for word in (d.label, d.help, *d.choice_labels)}
    phases = [phase for m in catalog.MODELS for phase in catalog.algorithm(m.name).phases]
    words |= {word for phase in phases for word in (phase.label, phase.sentence)}
    words |= {entry.title for entry in (*catalog.MODELS, *catalog.TABS, *datasets.entries())}
    words |= {label for tab in catalog.TABS for _, label, _ in catalog.resolve(tab.path).layers}
    return words


def test_what_declarations_say_is_collected() -> None:
    assert _shown() - set(BUILD.strings()) == set()
