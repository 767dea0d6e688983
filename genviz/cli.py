"""The commands.  Bad input ends with status 2 and one sentence on standard error, never with a traceback."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from genviz import __version__, catalog
from genviz.engine.params import Declaration, Params, declarations, parse_settings
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED

if TYPE_CHECKING:
    from genviz.ui.options import Options
    from genviz.ui.render import Drawn

_EXIT_BAD_INPUT = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    commands: dict[str, Callable[[list[str]], int]] = {"fit": _fit, "list": _list, "render": _render}
    command = commands.get(arguments[0]) if arguments else None
    _write_any_letter()
    try:
        code = command(arguments[1:]) if command else _window(arguments)
        sys.stdout.flush()
    except Problem as problem:
        return _refused(str(problem))
    except MemoryError:
        return _refused("there is not enough memory for this; use fewer rows, features or components")
    except OSError as error:
        _close_output()
        gone = isinstance(error, BrokenPipeError)  # as in `genviz list | head -1`: nobody reads on
        return 0 if gone else _refused(f"the output could not be written ({error.strerror})")
    return code


def _refused(sentence: str) -> int:
    print(f"genviz: {sentence}", file=sys.stderr)
    return _EXIT_BAD_INPUT


def _write_any_letter() -> None:
    """A terminal that lacks a letter shows a question mark in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _close_output() -> None:
    """Send the rest nowhere, so that the interpreter's own last flush does not fail again."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise Problem("{message}; '{command} --help' tells more", message=message, command=self.prog)


def _fit(argv: list[str]) -> int:
    from genviz.engine.datasets import suited
    from genviz.engine.fit import fit
    from genviz.runtime.printed import as_json, as_text, write_parameters
    from genviz.runtime.source import open_data

    options = _fit_parser().parse_args(argv)
    algorithm = catalog.algorithm(options.model)
    entry = _refuse_data(catalog.model_entry(options.model), options)
    data = open_data(suited(_or(options.data, entry.data), entry.use), options.label)
    params = parse_settings(algorithm.params, options.set)
    result = fit(algorithm, data, seed=options.seed or 0, steps=options.steps, **params)
    report = {
        "model": options.model, "data": _or(options.data, data.name), "n": data.n_samples,
        "seed": options.seed or 0,
        "steps": result.steps, "converged": result.converged, "metrics": dict(result.metrics),
        "parameters": dict(result.parameters), "notes": [str(note) for note in result.notes],
    }  # fmt: skip
    if options.out:
        write_parameters(Path(options.out), result.parameters)
    print(as_json(report) if options.json else as_text(report))
    return 0


def _fit_parser() -> _Parser:
    parser = _Parser("genviz fit", description="Fit a model without a window and print what it learned.")
    parser.add_argument("model", help="; ".join(f"{m.name}: {m.title}" for m in catalog.MODELS))
    _add_run_options(parser)
    parser.add_argument(
        "--steps", type=_count, metavar="N", help="stop after N steps (default: when converged)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--out", metavar="FILE.npz", help="write the parameters, however many, as arrays")
    return parser


def _list(argv: list[str]) -> int:
    parser = _Parser("genviz list", description="List what there is.")
    parser.add_argument("what", nargs="?", choices=("models", "data", "tabs", "presets"))
    what = parser.parse_args(argv).what
    from genviz.runtime import presets

    sections = {
        "models": _model_lines, "data": _data_lines, "tabs": _tab_lines, "presets": presets.lines
    }  # fmt: skip
    for name, lines in sections.items():
        if what in (None, name):
            print("\n".join(([f"{name}:"] if what is None else []) + lines()))
    return 0


def _model_lines() -> list[str]:
    lines = []
    for entry in catalog.MODELS:
        lines.append(f"{entry.name:14} {entry.title}")
        lines += _declared(catalog.algorithm(entry.name).params)
    return lines


def _data_lines() -> list[str]:
    from genviz.engine import datasets

    lines = []
    for entry in datasets.entries():
        lines.append(f"{entry.name:14} {entry.title}")
        lines += _declared(entry.params)
    return lines


def _tab_lines() -> list[str]:
    return [f"{entry.name:14} {entry.title} ({', '.join(entry.models)})" for entry in catalog.TABS]


def _declared(params: type[Params]) -> list[str]:
    return [f"    {d.name}={d.default}  [{_bounds(d)}]  {d.help}" for d in declarations(params)]


def _bounds(d: Declaration) -> str:
    """What a setting may be."""
    if d.choices:
        return "|".join(d.choices)
    if d.kind == "bool":
        return "true|false"
    return f"{'0 or ' if d.zero and d.lo > 0 else ''}{d.written(d.lo)} … {d.written(d.hi)}"


def _window(argv: list[str]) -> int:
    from genviz.preflight import display_problem

    parser = _Parser(
        "genviz", description=_ABOUT, epilog=_MORE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"genviz {__version__}")
    _add_view_options(parser)
    options = parser.parse_args(argv)
    wishes = _wishes(options)
    reason = display_problem()
    if reason is not None:
        return _render_instead(wishes, reason)
    from genviz import app

    return app.main(wishes)


def _render_instead(wishes: Options, reason: str) -> int:
    """Without a display the scene becomes a picture and its numbers."""
    from genviz import app

    out = Path("genviz-out") / f"{wishes.scene.stem if wishes.scene else wishes.tab}.png"
    _make_folder(out.parent)
    drawn = app.render(wishes, out)
    print(f"{reason} The scene was drawn into {out} instead.")
    _print_drawn(drawn)
    print("For a window, start genviz in a desktop session, or over ssh with 'ssh -X'.")
    return 0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("cannot make the folder {path}: {reason}", path=folder, reason=error.strerror) from None


def _render(argv: list[str]) -> int:
    from genviz import render_command

    parser = _Parser("genviz render", description=render_command.ABOUT)
    _add_view_options(parser)
    render_command.add_options(parser, _count)
    options = parser.parse_args(argv)
    drawn = render_command.draw(options, _wishes(options))
    if not options.progress:
        print(f"{options.out}: {drawn.image.width()}x{drawn.image.height()}")
        _print_drawn(drawn)
    return 0


def _print_drawn(drawn: Drawn) -> None:
    for name, value in drawn.metrics.items():
        print(f"{name:26} {value:.6f}")
    if drawn.remark is not None:
        print(f"genviz: {drawn.remark}", file=sys.stderr)


def _add_view_options(parser: argparse.ArgumentParser) -> None:
    known = ", ".join(t.name for t in catalog.TABS)
    parser.add_argument(
        "target", nargs="?", metavar="TAB | SCENE.genviz", help=f"a tab ({known}), a model or a saved scene"
    )
    _add_run_options(parser)
    parser.add_argument("--lang", choices=("en", "ko"), help="language")
    parser.add_argument("--theme", choices=("light", "dark", "auto"), help="colours")
    parser.add_argument(
        "--present", action="store_true", help="full screen, larger type, without the settings"
    )


def _add_run_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", metavar="NAME|FILE", help="a data set, as 'blobs:n=600,noise=0.3', or a CSV or NPZ file"
    )
    parser.add_argument("--label", metavar="COLUMN", help="the class column of a file")
    parser.add_argument("--seed", type=_seed, help="addresses all randomness of the run (default 0)")
    parser.add_argument(
        "--set", action="append", default=[], metavar="key=value", help="a setting of the model"
    )


def _wishes(options: argparse.Namespace) -> Options:
    """The command line as the window's options: a tab, a model or a saved scene."""
    from genviz.ui.options import Options

    look = {"lang": options.lang, "theme": options.theme, "present": options.present}
    target = _or(options.target, catalog.TABS[0].name)
    if not target.endswith(".genviz"):
        tab, run = _tab_and_run(target, options)
        return Options(tab=tab, run=run, seed=options.seed or 0, **look)
    if options.data is not None or options.label or options.set or options.seed is not None:
        raise Problem("a scene brings its own data, settings and seed; leave out --data, --set and --seed")
    return Options(scene=Path(target), **look)


def _tab_and_run(target: str, options: argparse.Namespace) -> tuple[str, Any]:
    """The tab to open, and its run if the command says more than the tab's name."""
    from genviz.engine.datasets import suited
    from genviz.runtime.run import Run
    from genviz.runtime.source import open_data

    tabs = {tab.name for tab in catalog.TABS}  # where a model has the name of its tab, the tab is meant
    models = [m for m in catalog.MODELS if m.name == target and target not in tabs]
    said = models, options.set, options.label, options.data, options.seed
    if all(word in (None, []) for word in said):
        return catalog.tab_entry(target).name, None
    entry = _refuse_data(models[0] if models else catalog.opening(target, options.data), options)
    params_type = catalog.algorithm(entry.name).params
    params = params_type(**parse_settings(params_type, options.set))
    data = open_data(suited(_or(options.data, entry.data), entry.use), options.label)
    return entry.tab, Run(entry.name, data, options.seed or 0, params)


def _refuse_data(entry: catalog.ModelEntry, options: argparse.Namespace) -> catalog.ModelEntry:
    """The same model, if it takes the data that were named, or if none were."""
    if options.data is not None and not catalog.algorithm(entry.name).needs_data:
        raise Problem("{model} takes no data; everything that it needs is set by --set", model=entry.name)
    return entry


def _or(given: str | None, otherwise: str) -> str:
    return otherwise if given is None else given


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 10**9:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 0 to 1,000,000,000")


def _seed(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= MAX_SEED:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from 0 to {MAX_SEED}")


_ABOUT = "Show live how generative models work. Without a command, the window opens and the run plays."
_MORE = """commands:
  genviz fit MODEL …     fit without a window and print what was learned
  genviz render TAB …    draw into a picture, a drawing or a film
  genviz list            models, data sets and tabs, with their settings; presets"""
