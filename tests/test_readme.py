"""What README.md shows is what pylint prints, about the lines that it shows."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = (ROOT / "README.md").read_text("utf-8").partition("<!-- example: begin -->")[2]
EXAMPLE = EXAMPLE.partition("<!-- example: end -->")[0]
PROMPT = "$ "
NUMBER = re.compile(r"\s*# line (\d+)$")


def block(language: str) -> list[str]:
    """The lines of the first block of code in a language."""
    _, _, rest = EXAMPLE.partition(f"```{language}\n")
    lines = rest.partition("```")[0].splitlines()
    assert lines, f"README.md shows no {language}"
    return lines


def test_the_findings() -> None:
    command, *shown = block("console")
    program, *arguments = shlex.split(command.removeprefix(PROMPT))
    assert program == "pylint"
    options = ["--rcfile=/dev/null", "--score=n", "--persistent=n"]
    done = subprocess.run(
        [sys.executable, "-m", program, *options, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown == done.stdout.splitlines(), "write into README.md what pylint prints"


def test_the_program() -> None:
    """Its lines stand in the file that is linted, those with a number at that line."""
    source = (ROOT / block("console")[0].split()[-1]).read_text("utf-8").splitlines()
    stripped = [line.strip().removeprefix("return ") for line in source]
    for line in filter(str.strip, block("python")):
        number = NUMBER.search(line)
        code = NUMBER.sub("", line).strip().removeprefix("return ")
        assert code in ([stripped[int(number[1]) - 1]] if number else stripped), line
