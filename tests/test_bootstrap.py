"""The first start: from nothing to a finished environment, and never to half of one."""

import ast
import importlib.metadata
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from genviz import __main__ as entry
from genviz import bootstrap, checks, environment, packages, preflight
from genviz.packages import SetupError
from genviz.workplace import UNFINISHED, Workplace

ROOT = Path(__file__).resolve().parents[1]
EARLY = ("__init__", "__main__", "bootstrap", "checks", "environment", "packages", "preflight", "workplace")


# ---------------------------------------------------------------- what old Pythons see


@pytest.mark.parametrize("module", EARLY)
def test_the_first_start_parses_on_python_3_6(module: str) -> None:
    source = (ROOT / "genviz" / f"{module}.py").read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 6))
    future = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    assert future == [], "3.6 knows no `annotations` to import"


def test_an_old_python_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert entry.refusal_of((3, 10)) == (
        "genviz needs Python 3.11 or newer; this is Python 3.10. "
        "Install a newer Python and start genviz with it."
    )
    assert entry.refusal_of((3, 11)) is None
    assert entry.refusal_of((4, 0)) is None


def test_an_old_python_is_told_of_a_newer_one_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "python3.12" else None)
    assert "start with python3.12 -m genviz" in (entry.refusal_of((3, 9)) or "")


def test_blas_gets_one_thread_unless_the_user_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setenv("MKL_NUM_THREADS", "7")
    seen = {}
    monkeypatch.setattr(bootstrap, "main", lambda arguments: seen.update(os.environ) or len(arguments))
    assert entry.main(["fit", "gmm"]) == 2
    assert (seen["OMP_NUM_THREADS"], seen["MKL_NUM_THREADS"]) == ("1", "7")


# ---------------------------------------------------------------- which interpreter runs genviz


def test_the_tables_of_modules_are_the_dependencies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    runtime = {Requirement(text).name for text in project["dependencies"]}
    tools = {Requirement(text).name for text in project["optional-dependencies"]["test"]}
    assert set(bootstrap.RUNTIME_MODULES.values()) == runtime
    assert set(bootstrap.TEST_MODULES.values()) == tools


@pytest.mark.parametrize(
    "version",
    ["6.7.3", "6.8.0", "6.8.3", "6.9.0", "6.9.1", "6.9.2", "6.9.3", "6.11.3", "6.12.0", "6.12.1", "7.0.0"],
)
def test_a_pyside_is_accepted_if_pip_would_choose_it(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    qt = next(Requirement(text) for text in project["dependencies"] if text.startswith("PySide6"))
    monkeypatch.setattr(importlib.metadata, "version", lambda name: version)
    lacking = bootstrap.lacking_modules(testing=False, strict=True)
    assert ("PySide6-Essentials" not in lacking) == qt.specifier.contains(version)


class ExecvError(Exception):
    """What was to replace this process."""


def test_an_interpreter_without_the_dependencies_starts_again_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def execv(python: str, command: list[str]) -> None:
        raise ExecvError(python, command, os.environ[bootstrap.ENTERED])

    monkeypatch.setattr(bootstrap, "lacking_modules", lambda testing, strict: ["numpy"])
    monkeypatch.setattr(environment, "provide", lambda root, extras: "the-python")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    with pytest.raises(ExecvError) as replaced:
        bootstrap.main(["fit", "gmm", "--data", "faithful"])
    command = ["the-python", str(ROOT / "genviz"), "fit", "gmm", "--data", "faithful"]
    assert replaced.value.args == ("the-python", command, "the-python")


def test_an_environment_that_lacks_something_is_not_entered_for_ever(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "lacking_modules", lambda testing, strict: ["numpy"])
    monkeypatch.setenv(bootstrap.ENTERED, "python")
    assert bootstrap.main(["list"]) == 1
    assert "lacks numpy; delete it and start again" in capsys.readouterr().err


def test_an_installed_genviz_says_where_its_tests_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "checkout", lambda: None)
    assert bootstrap.main(["test"]) == 2
    assert "checkout" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], [True]),
        (["mixture", "--seed", "1"], [True]),
        (["render", "mixture", "--out", "a.png"], [False]),
        (["fit", "gmm"], []),
        (["list"], []),
        (["--help"], []),
    ],
)
def test_only_commands_that_draw_look_for_qts_libraries(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], asked: list[bool]
) -> None:
    seen: list[bool] = []

    def ensure(window: bool) -> None:
        seen.append(window)

    monkeypatch.setattr(bootstrap, "lacking_modules", lambda testing, strict: [])
    monkeypatch.setattr(preflight, "display_problem", lambda: None)
    monkeypatch.setattr(preflight, "ensure_libraries", ensure)
    monkeypatch.setitem(sys.modules, "genviz.cli", type("Cli", (), {"main": staticmethod(lambda argv: 7)}))
    assert bootstrap.main(arguments) == 7
    assert seen == asked


# ---------------------------------------------------------------- making the environment


class Machine:
    """Stands in for the programs that a set-up runs."""

    def __init__(self) -> None:
        self.runs: list[str] = []
        self.pip_install: Callable[[Path], int] = lambda venv: 0

    def run(self, workplace: Workplace, command: list[str]) -> int:
        """Take the place of `Workplace.run`."""
        name = command[-1] if command[-1] == "check" else command[2] if command[2] == "venv" else "install"
        self.runs.append(command[-1] if name == "install" else name)
        assert Workplace.is_unfinished(workplace.venv)
        if name == "venv":
            python = Path(environment.python_of(workplace.venv))
            python.parent.mkdir(parents=True)
            python.touch()
        return self.pip_install(Path(workplace.venv)) if name == "install" else 0


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """Make set-ups take no time, and the user's cache a test folder."""
    fake = Machine()

    def run(workplace: Workplace, command: list[str], cwd: str | None = None) -> int:
        return fake.run(workplace, command)

    monkeypatch.setattr(Workplace, "run", run)
    monkeypatch.setattr(environment, "_cache_home", lambda: str(tmp_path / "cache"))
    return fake


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a checkout in a folder whose name is hard to handle."""
    folder = tmp_path / "강의 genviz [x] 'a'"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[project]\n", "utf-8")
    return folder


def _provide(root: Path, *extras: str) -> Path:
    return Path(environment.provide(str(root), extras))


def _leftovers(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if path.name not in (".venv.lock", "pyproject.toml"))


def test_the_second_start_sets_nothing_up(machine: Machine, root: Path) -> None:
    first = _provide(root)
    assert machine.runs == ["venv", "."]
    assert first == Path(environment.python_of(str(root / ".venv")))
    assert _provide(root) == first
    assert machine.runs == ["venv", "."]
    assert _leftovers(root) == [".venv"]


def test_the_test_tools_are_added_once_and_kept(machine: Machine, root: Path) -> None:
    _provide(root)
    _provide(root, "test")
    _provide(root)
    assert machine.runs == ["venv", ".", ".[test]"]
    (root / "pyproject.toml").write_text("[project]\n# changed\n", "utf-8")
    _provide(root)
    assert machine.runs == ["venv", ".", ".[test]", ".[test]"]


def test_a_moved_checkout_gets_a_new_environment(
    machine: Machine, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _provide(root)
    moved = root.rename(root.with_name("elsewhere"))
    (moved / ".venv" / "trace").touch()
    _provide(moved)
    assert machine.runs == ["venv", ".", "venv", "."]
    assert not (moved / ".venv" / "trace").exists()
    assert "moved" in capsys.readouterr().err


def test_another_python_gets_a_new_environment(machine: Machine, root: Path) -> None:
    _provide(root)
    stamp = root / ".venv" / environment.STAMP
    stamp.write_text(json.dumps(dict(json.loads(stamp.read_text("utf-8")), python="3.4")), "utf-8")
    _provide(root)
    assert machine.runs == ["venv", ".", "venv", "."]


def test_an_environment_whose_python_has_gone_is_made_anew(machine: Machine, root: Path) -> None:
    _provide(root).unlink()
    assert _provide(root).exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("ERROR: Could not find a version that satisfies the requirement hatchling", "network"),
        ("NewConnectionError: Temporary failure in name resolution", "network"),
        ("ERROR: [Errno 28] No space left on device", "disk is full"),
        ("something else", "pip could not install"),
    ],
)
def test_a_failing_pip_is_explained_and_leaves_nothing(
    machine: Machine, root: Path, words: str, sentence: str
) -> None:
    def fail(venv: Path) -> int:
        venv.with_name(".venv.log").write_text(words, "utf-8")
        return 1

    machine.pip_install = fail
    with pytest.raises(SetupError, match=sentence) as refused:
        _provide(root)
    assert str(root / ".venv.log") in str(refused.value)
    assert _leftovers(root) == [".venv.log"]
    machine.pip_install = lambda venv: 0
    _provide(root)
    assert _leftovers(root) == [".venv"]


def _interrupt(venv: Path) -> int:
    raise KeyboardInterrupt


def _terminate(venv: Path) -> int:
    os.kill(os.getpid(), signal.SIGTERM)
    return 0


@pytest.mark.parametrize("stop", [_interrupt, _terminate])
def test_a_set_up_that_is_stopped_leaves_nothing(
    machine: Machine, root: Path, stop: Callable[[Path], int]
) -> None:
    machine.pip_install = stop
    with pytest.raises((KeyboardInterrupt, SystemExit)):
        _provide(root)
    assert _leftovers(root) == [".venv.log"]
    assert not Workplace.is_unfinished(str(root / ".venv"))
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_set_up_that_was_killed_is_noticed(
    machine: Machine, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _provide(root)
    (root / ".venv" / "half").touch()
    (root / ".venv.lock").write_text(UNFINISHED, "utf-8")
    _provide(root)
    assert not (root / ".venv" / "half").exists()
    assert "cut off" in capsys.readouterr().err


def test_a_failed_update_goes_on_with_what_there_is(
    machine: Machine, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = _provide(root)
    (root / "pyproject.toml").write_text("[project]\n# changed\n", "utf-8")
    machine.pip_install = lambda venv: 1
    assert _provide(root) == python
    assert "as it was" in capsys.readouterr().err
    assert python.exists()


def test_a_failed_update_is_refused_if_tools_are_missing_then(machine: Machine, root: Path) -> None:
    python = _provide(root)
    machine.pip_install = lambda venv: 1
    with pytest.raises(SetupError):
        _provide(root, "test")
    assert python.exists()
    assert _provide(root) == python


def test_somebody_elses_environment_is_left_alone(
    machine: Machine, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / ".venv").mkdir()
    (root / ".venv" / "theirs").touch()
    python = _provide(root)
    assert (root / ".venv" / "theirs").exists()
    assert tmp_path / "cache" in python.parents
    assert "left alone" in capsys.readouterr().err
    assert _provide(root) == python


def test_a_checkout_that_cannot_be_written_uses_the_cache(
    machine: Machine, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [str(root / "pyproject.toml" / ".venv"), str(tmp_path / "cache" / "x")]  # a file is no folder
    monkeypatch.setattr(environment, "candidates", lambda root: places)
    assert tmp_path / "cache" in _provide(root).parents
    places.pop()
    places.append(str(root / "pyproject.toml" / "x"))
    with pytest.raises(SetupError, match=r"Neither .* can be written"):
        _provide(root)


def test_of_two_starts_at_once_one_sets_up_and_one_waits(
    machine: Machine, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting, found = threading.Event(), []

    def start_another(venv: Path) -> int:
        other.start()
        assert waiting.wait(10)
        return 0

    def provide() -> None:
        found.append(_provide(root))

    def say(sentence: str) -> None:
        if "waiting" in sentence:
            waiting.set()

    other = threading.Thread(target=provide)
    machine.pip_install = start_another
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("genviz.workplace.say", say)
        python = _provide(root)
        other.join(10)
    assert found == [python]
    assert machine.runs == ["venv", "."]


def test_the_words_of_a_command_go_to_the_log_and_its_helpers_stop_with_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    program = (
        "import os; print('said', os.environ.get('PIP_TARGET'), os.environ['PIP_USER']); raise SystemExit(3)"
    )
    with Workplace(str(root / ".venv")) as workplace:
        assert workplace.run([sys.executable, "-c", program]) == 3
    assert (root / ".venv.log").read_text("utf-8").split() == ["said", "None", "0"]


# ---------------------------------------------------------------- system packages


class Apt:
    """Stands in for apt-get, the user and the terminal."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, user: int, tools: tuple[str, ...]) -> None:
        self.runs: list[str] = []
        self.code = 0
        monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
        monkeypatch.setattr(shutil, "which", lambda name: name if name in tools else None)
        monkeypatch.setattr(subprocess, "call", self._call)
        monkeypatch.setattr(sys, "stdin", None)

    def _call(self, command: list[str], **_: object) -> int:
        self.runs.append(" ".join(command))
        return self.code


def test_root_without_a_terminal_installs_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    apt = Apt(monkeypatch, user=0, tools=("apt-get",))
    packages.install("libraries", ["libegl1"], ["libEGL.so.1"])
    assert [run.split()[3] for run in apt.runs] == ["update", "install"]
    assert apt.runs[1].endswith("libegl1")


@pytest.mark.parametrize(
    ("user", "tools", "command"),
    [
        (1000, ("apt-get", "sudo"), "sudo apt-get install -y --no-install-recommends libegl1"),
        (0, ("dnf",), r"sudo dnf install 'libEGL.so.1\(\)\(64bit\)'"),
        (0, ("zypper",), r"sudo zypper install 'libEGL.so.1\(\)\(64bit\)'"),
        (0, (), "package manager"),
    ],
)
def test_what_cannot_be_installed_is_refused_with_the_command(
    monkeypatch: pytest.MonkeyPatch, user: int, tools: tuple[str, ...], command: str
) -> None:
    apt = Apt(monkeypatch, user, tools)
    with pytest.raises(SetupError, match=command) as refused:
        packages.install("libraries (libEGL.so.1)", ["libegl1"], ["libEGL.so.1"])
    assert refused.value.code == 5
    assert apt.runs == []


def test_a_failing_apt_is_refused_with_its_log(monkeypatch: pytest.MonkeyPatch) -> None:
    apt = Apt(monkeypatch, user=0, tools=("apt-get",))
    apt.code = 100
    with pytest.raises(SetupError, match=r"genviz-apt-.*\.log") as refused:
        packages.install("libraries", ["libegl1"], [])
    os.unlink(str(refused.value).split(" in ")[-1].rstrip("."))
    assert refused.value.code == 5


# ---------------------------------------------------------------- libraries and displays

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays and libraries of Linux"
)


@linux_only
def test_all_missing_libraries_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = {"libEGL.so.1", "libdbus-1.so.3"}

    def load(path: str) -> None:
        if path in absent or "Gui" in path:
            raise OSError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(preflight.ctypes, "CDLL", load)
    assert preflight.missing_libraries(window=False) == sorted(absent)


@linux_only
def test_what_was_missing_is_installed_and_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    missing, installed = [["libEGL.so.1"], []], []
    monkeypatch.setattr(preflight, "missing_libraries", lambda window: missing.pop(0))
    monkeypatch.setattr(packages, "install", lambda what, names, libraries: installed.extend(names))
    preflight.ensure_libraries(window=False)
    assert installed == ["libegl1"]


@linux_only
def test_what_stays_missing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "missing_libraries", lambda window: ["libEGL.so.1"])
    monkeypatch.setattr(packages, "install", lambda what, names, libraries: None)
    with pytest.raises(SetupError, match="libEGL") as refused:
        preflight.ensure_libraries(window=False)
    assert refused.value.code == 5


def _show_on(monkeypatch: pytest.MonkeyPatch, **variables: str) -> str | None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return preflight.display_problem()


@linux_only
@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, "There is no display"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "asks for no window"),
        ({"QT_QPA_PLATFORM": "minimal:x"}, "asks for no window"),
        ({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "nowhere"}, "wayland-7 does not answer"),
        ({"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": "nowhere"}, "does not answer"),
    ],
)
def test_no_window_is_explained(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], words: str
) -> None:
    assert words in (_show_on(monkeypatch, **variables) or "")


@linux_only
def test_a_dead_x_display_is_found_before_qt_aborts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_opens_x11", lambda library: False)
    monkeypatch.setattr(preflight.ctypes, "CDLL", lambda name: None)
    assert "DISPLAY=:987 cannot be opened" in (_show_on(monkeypatch, DISPLAY=":987") or "")


@linux_only
def test_a_display_that_keeps_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()
    monkeypatch.setattr(preflight, "DISPLAY_TIMEOUT", 0.05)
    monkeypatch.setattr(preflight, "_opens_x11", lambda library: never.wait(5))
    monkeypatch.setattr(preflight.ctypes, "CDLL", lambda name: None)
    assert "cannot be opened" in (_show_on(monkeypatch, DISPLAY="far:0") or "")
    never.set()


@pytest.fixture
def wayland() -> Iterator[str]:
    """Listen where a Wayland compositor would."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/wayland-3")
        server.listen()
        yield folder


@linux_only
def test_a_living_wayland_display_is_enough(monkeypatch: pytest.MonkeyPatch, wayland: str) -> None:
    living = {"WAYLAND_DISPLAY": "wayland-3", "XDG_RUNTIME_DIR": wayland}
    assert _show_on(monkeypatch, DISPLAY=":987", **living) is None


# ---------------------------------------------------------------- the command `test`


@pytest.mark.parametrize(
    ("codes", "code", "line"),
    [
        ([0, 0, 0, 0], 0, "Passed before the tests: ruff, mypy, import-linter"),
        ([1, 0, 2, 0], 1, "Failed before the tests: ruff, import-linter"),
        ([1, 0, 0, 2], 2, "Failed before the tests: ruff"),
        ([0, 0, 0, 5], 5, "Passed before the tests: ruff, mypy, import-linter"),
    ],
)
def test_all_checks_run_and_pytest_comes_last(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    codes: list[int],
    code: int,
    line: str,
) -> None:
    ran: list[list[str]] = []

    def call(command: list[str], cwd: str, env: dict[str, str]) -> int:
        ran.append(command)
        assert env["QT_QPA_PLATFORM"] == "offscreen"
        return codes[len(ran) - 1]

    monkeypatch.setattr(subprocess, "call", call)
    assert checks.run("root", ["-k", "gmm"]) == code
    assert len(ran) == 4
    assert ran[-1][1:] == ["-m", "pytest", *checks.PARALLEL, "-k", "gmm"]
    assert capsys.readouterr().out.splitlines()[-2:] == [line, "== pytest"]
