"""On a machine without the right Python the first command says what is missing, in a sentence."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHELL = shutil.which("sh") or "sh"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return an empty folder that is the whole PATH."""
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


def put_python(folder: Path, name: str, *, can: tuple[str, ...]) -> None:
    """Put a Python into a folder that succeeds only at programs that hold one of these words."""
    cases = "".join(f"  *{word}*) exit 0 ;;\n" for word in can)
    (folder / name).write_text(f'#!{SHELL}\ncase "$2" in\n{cases}esac\nexit 1\n', encoding="utf-8")
    (folder / name).chmod(0o755)


def look(programs: Path, **environment: str) -> tuple[int, str, str]:
    """Look for a Python where only these programs are to be found."""
    done = subprocess.run(
        [SHELL, ROOT / ".ci" / "python"],
        env={"PATH": str(programs)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_no_python(programs: Path):
    """A machine with an old Python only is told which one is needed and how to name another."""
    put_python(programs, "python3", can=("ensurepip",))
    assert look(programs) == (
        1,
        "",
        "This needs Python 3.11 or newer, and none was found.\n"
        "Install one from https://www.python.org/downloads/ and run the same command again.\n"
        "If yours has another name, say so: PYTHON=python3.15 make site\n",
    )


def test_python_without_environments(programs: Path):
    """Debian's Python can't make environments until a package more is installed."""
    put_python(programs, "python3.12", can=("version_info",))
    assert look(programs) == (
        1,
        "",
        "Python is here (python3.12), but not the part of it that makes virtual environments.\n"
        "On Debian and Ubuntu: sudo apt install python3-venv\n",
    )


def test_the_first_good_python_is_taken(programs: Path):
    """An old `python3` and one that is not whole are passed over."""
    put_python(programs, "python3.13", can=("version_info",))
    put_python(programs, "python3.11", can=("version_info", "ensurepip"))
    put_python(programs, "python3", can=("ensurepip",))
    assert look(programs) == (0, "python3.11\n", "")


def test_a_named_python_is_taken(programs: Path):
    """PYTHON decides where it is given."""
    put_python(programs, "python3.13", can=("version_info", "ensurepip"))
    put_python(programs, "mine", can=("version_info", "ensurepip"))
    assert look(programs, PYTHON="mine") == (0, "mine\n", "")


def test_a_second_installation_is_no_work(tmp_path: Path):
    """What was installed into this folder, for this pyproject.toml, is not installed again."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".venv").mkdir()
    for name in (".ci/install", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    done_before = "pwd -P > .venv/.place; cksum < pyproject.toml > .venv/.installed-use"
    subprocess.run([SHELL, "-c", done_before], cwd=tmp_path, check=True)
    done = subprocess.run([SHELL, tmp_path / ".ci" / "install"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
