"""System packages: installed with apt-get if the user agrees, else named with the command that installs them.

Standard library only; used before genviz's own dependencies exist.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile


class SetupError(Exception):
    """A reason why genviz cannot go on, in one sentence for its user.

    Parameters
    ----------
    sentence : str
        What is the matter and what to do about it.
    code : int
        The exit code: 5 for something missing from the system, else 1.
    """

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Print one line on standard error, whatever characters the terminal can show."""
    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    printable = sentence.encode(encoding, "backslashreplace").decode(encoding)
    print(printable, file=sys.stderr, flush=True)


def install(what: str, packages: "list[str]", libraries: "list[str]") -> None:
    """Install Debian packages with apt-get: after asking on a terminal, at once as root without one.

    Parameters
    ----------
    what : str
        What is missing, for the sentence.
    packages : list of str
        Debian's names; empty if they are not known.
    libraries : list of str
        The missing files, by which other distributions' tools find their packages.
    """
    if not packages or not shutil.which("apt-get"):
        raise SetupError("This machine lacks %s. %s" % (what, _other_command(libraries)), 5)
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        command.insert(0, "sudo")
    shown = "This machine lacks %s. The command that installs them: %s" % (what, _shown(command))
    if not _agreed(shown):
        raise SetupError(shown, 5)
    _run_apt(command)


def _shown(command: "list[str]") -> str:
    return " ".join(map(shlex.quote, command))


def _other_command(libraries: "list[str]") -> str:
    wanted = " ".join("'%s()(64bit)'" % name for name in libraries)
    for tool in ("dnf", "zypper"):
        if libraries and shutil.which(tool):
            return "The command that installs them: sudo %s install %s" % (tool, wanted)
    return "Install them with the system's package manager, then start again."


def _agreed(question: str) -> bool:
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return os.geteuid() == 0
    if os.geteuid() != 0 and not shutil.which("sudo"):
        return False
    say(question)
    sys.stderr.write("Run it now? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _run_apt(install: "list[str]") -> None:
    apt = install[: install.index("apt-get") + 1]
    # Another apt may be at work (unattended upgrades): wait for it instead of failing.
    patient = ["-o", "DPkg::Lock::Timeout=120"]
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    say("Installing with apt-get: %s" % " ".join(install[install.index("--no-install-recommends") + 1 :]))
    with tempfile.NamedTemporaryFile("w+", prefix="genviz-apt-", suffix=".log", delete=False) as log:
        for command in (apt + patient + ["update"], apt + patient + install[len(apt) :]):
            log.flush()
            code = subprocess.call(command, stdout=log, stderr=log, env=environment)
        if code != 0:
            raise SetupError("apt-get could not install them; its words are in %s." % log.name, 5)
    os.unlink(log.name)
