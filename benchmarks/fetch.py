"""Fetch the pinned packages that ``make corpus`` looks at.

``python benchmarks/fetch.py`` downloads the wheels that ``packages.txt`` names, with pip and
without what they depend on, and keeps their Python files in ``.corpus/NAME-VERSION``. Nothing is
installed or run. What is there already is not fetched again, and what is pinned no more is removed.
The exit status is 1 if a package is missing in the end.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PINS = Path(__file__).with_name("packages.txt")
FOLDER = Path(__file__).resolve().parents[1] / ".corpus"
_SECONDS = 100
"""For one download: a registry that does not answer must be told, not waited for."""


class Trouble(Exception):
    """A package cannot be had; the text is one sentence."""


def main(folder: Path = FOLDER, pins: Path = PINS) -> int:
    """Fetch what is missing."""
    folder.mkdir(exist_ok=True)
    try:
        wanted = list(read_pins(pins))
        for old in folder.iterdir():
            if old.name not in {f"{name}-{version}" for name, version in wanted}:
                shutil.rmtree(old)
        missing = [pin for pin in wanted if not (folder / "-".join(pin)).is_dir()]
        for name, version in missing:
            count = fetch(name, version, folder)
            print(f"{name} {version}: {count} Python files")
    except Trouble as error:
        print(f"fetch: {error}", file=sys.stderr)
        return 1
    return 0


def read_pins(path: Path) -> Iterator[tuple[str, str]]:
    """(name, version) of every line that is no comment."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pin = line.partition("#")[0].strip()
        name, _, version = pin.partition("==")
        if pin and not (name and version):
            raise Trouble(f"{path.name} has a line that is not NAME==VERSION: {pin}")
        if pin:
            yield name, version


def fetch(name: str, version: str, folder: Path) -> int:
    """Fetch one package; how many Python files it has."""
    # Made beside its place and moved there, so that half a package is never taken for a whole one.
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        scratch = Path(temporary)
        wheel = download(f"{name}=={version}", scratch)
        (scratch / "files").mkdir()
        try:
            count = unpack(wheel, scratch / "files")
        except (zipfile.BadZipFile, OSError) as error:
            raise Trouble(f"{wheel.name} cannot be unpacked: {error}") from error
        (scratch / "files").rename(folder / f"{name}-{version}")
    return count


def download(requirement: str, folder: Path) -> Path:
    """The wheel, fetched by pip."""
    command: Sequence[str] = (
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--no-deps"),
        *("--disable-pip-version-check", "--only-binary=:all:", "--ignore-requires-python"),
        *("--retries=1", "--timeout=20", f"--dest={folder}", requirement),
    )
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise Trouble(
            f"{requirement} cannot be downloaded: no answer within {_SECONDS} seconds"
        ) from error
    wheels = list(folder.glob("*.whl"))
    if done.returncode or not wheels:
        said = [line for line in done.stderr.splitlines() if line.startswith("ERROR:")]
        why = said[-1].removeprefix("ERROR:").strip() if said else "pip does not say why"
        raise Trouble(f"{requirement} cannot be downloaded, is there a network? pip says: {why}")
    return wheels[0]


def unpack(wheel: Path, folder: Path) -> int:
    """Write the Python files of a wheel; how many there are. ZipFile keeps them in the folder."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith(".py")]
        archive.extractall(folder, names)
    return len(names)


if __name__ == "__main__":
    sys.exit(main())
