"""What is published holds the tool and nobody's files, and works outside this folder."""

import os
import shutil
import site
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentorbook import __version__

ROOT = Path(__file__).parent.parent
PROGRAMS = ROOT / "tests" / "programs"
NAME = f"mentorbook-{__version__}"


def run(*command: str | Path, folder: Path) -> str:
    """Run a command outside the checkout, where no PYTHONPATH leads back into it."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "GITHUB"))}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def package_files() -> Iterator[str]:
    """Yield what Git keeps of the package, or would keep if it were added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "generator/mentorbook"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return (name.removeprefix("generator/") for name in names if name and (ROOT / name).is_file())


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a wheel and an sdist of this checkout."""
    folder = tmp_path_factory.mktemp("archives")
    run(sys.executable, "-m", "hatchling", "build", "--directory", folder, folder=ROOT)
    return folder


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the commands' folder of an environment with the wheel; what the wheel needs comes from this one."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder)
    python = folder / "bin" / "python"
    wheel = archives / f"{NAME}-py3-none-any.whl"
    options = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, folder=folder)
    # Paths named in a .pth file are searched, but no further .pth in them is read: the checkout stays out.
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip()
    (Path(own) / "needed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return folder / "bin"


def test_wheel_holds_the_package_and_nothing_else(archives: Path):
    """Templates, styles and words are in; mentors/, mentees/ and tests are not."""
    with zipfile.ZipFile(archives / f"{NAME}-py3-none-any.whl") as wheel:
        names = set(wheel.namelist())
    about = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    assert names == {*package_files(), *(f"{NAME}.dist-info/{name}" for name in about)}


def test_sdist_holds_what_the_wheel_is_built_from_and_nothing_else(archives: Path):
    """People's files never reach the package index."""
    with tarfile.open(archives / f"{NAME}.tar.gz") as sdist:
        names = {name.removeprefix(f"{NAME}/") for name in sdist.getnames()}
    about = {".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
    assert names == {*(f"generator/{name}" for name in package_files()), *about}


def test_the_wheel_is_what_is_installed(installed: Path):
    """The environment finds the package in itself, not in this checkout."""
    place = run(installed / "python", "-c", "import mentorbook; print(mentorbook.__file__)", folder=installed)
    assert Path(place.strip()).is_relative_to(installed.parent)


@pytest.mark.parametrize("name", ["minimal", "many-scripts"])
def test_the_installed_tool_builds_a_site(installed: Path, tmp_path: Path, name: str):
    """Outside the checkout, with the shipped settings, and nothing of the chrome: each mentor has a page."""
    programme = tmp_path / "programme"
    shutil.copytree(PROGRAMS / name, programme)
    run(installed / "mentorbook", "build", folder=programme)
    handles = {path.stem for path in (programme / "mentors").glob("*.yaml")}
    pages = {path.parent.name: path for path in (programme / "site" / "mentors").glob("*/index.html")}
    assert handles
    assert handles <= pages.keys()
    assert all("Content-Security-Policy" in path.read_text(encoding="utf-8") for path in pages.values())
