"""``pyfunc-lint check`` says what pylint says, byte for byte."""

from __future__ import annotations

import random

import pytest
from conftest import Faces

PRAGMAS = [
    "disable=fake-fault",
    "disable=E7390",
    "disable=fake-warned,no-member",
    "enable=fake-fault",
    "disable-next=fake-fault",
    "disable-next=pyfunc-lint",
    "disable=pyfunc-lint",
    "enable=pyfunc-lint",
    "disable=pyfunc-lint-advice",
    "enable=pyfunc-lint-advice",
    "disable=E",
    "disable=W, fake-fault",
    "enable=all",
    "disable=unknown-thing",
    "disable = fake-fault ; because of it",
    "disable-msg=fake-fault",
    "disable",
    "nonsense=1",
]
OPENERS = [
    "if x:",
    "for x in y:",
    "while x:",
    "with x:",
    "def f(x):",
    "class K:",
    "async def g():",
    "@fault(11)\ndef h():",
    "try:",
]


def program(random_: random.Random) -> str:
    """Nested blocks, calls over one or more lines, and pragmas anywhere."""
    lines: list[str] = []

    def pragma() -> str:
        return f"# pylint: {random_.choice(PRAGMAS)}"

    def block(depth: int) -> None:
        indent = "    " * depth
        for _ in range(random_.randint(1, 4)):
            roll = random_.random()
            if roll < 0.2:
                lines.append(indent + pragma())
            elif roll < 0.4 and depth < 4:
                opener = random_.choice(OPENERS)
                trailing = f"  {pragma()}" if random_.random() < 0.2 else ""
                lines.extend(indent + line for line in opener.split("\n"))
                lines[-1] += trailing
                block(depth + 1)
                if opener == "try:":
                    lines.append(f"{indent}except ValueError:{trailing}")
                    block(depth + 1)
                    if random_.random() < 0.5:
                        lines.append(f"{indent}else:")
                        block(depth + 1)
                    lines.append(f"{indent}finally:")
                    block(depth + 1)
                elif opener == "if x:" and random_.random() < 0.5:
                    lines.append(f"{indent}else:")
                    block(depth + 1)
            elif roll < 0.5:
                lines.append(f"{indent}fault(")
                lines.append(f"{indent}    1,  {pragma() if random_.random() < 0.5 else ''}")
                lines.append(f"{indent}    warned(2))")
            elif roll < 0.55:
                lines.append(f"{indent}value = fault(1) + \\")
                lines.append(f"{indent}    warned(2)  {pragma()}")
            else:
                call = random_.choice(["fault(0)", "warned(1)", "quiet(2)", "fine()"])
                trailing = f"  {pragma()}" if random_.random() < 0.3 else ""
                lines.append(f"{indent}{call}{trailing}")
        lines.append(f"{indent}{random_.choice(['fault(9)', 'pass'])}")

    if random_.random() < 0.3:
        lines.append('"""Docstring."""')
    if random_.random() < 0.3:
        lines.append(pragma())
    block(0)
    if random_.random() < 0.04:
        lines.insert(random_.randint(0, len(lines)), "# pylint: skip-file")
    if random_.random() < 0.3:
        lines.append(pragma())
    return "\n".join(lines) + random_.choice(["\n", ""])


@pytest.mark.parametrize("seed", range(2))
def test_comments_anywhere(faces: Faces, seed: int) -> None:
    random_ = random.Random(seed)
    names = [f"m{number:02}.py" for number in range(60)]
    for name in names:
        faces.write(name, program(random_))
    assert faces.agree(*names).count("E7390") > 100


PROGRAM = "fault(0)\nfault(1)\nfault(2)\nwarned(3)\nquiet(4)\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--disable=fake-fault",),
        ("--disable=E7390,W7391",),
        ("--enable=fake-quiet",),
        ("--disable=all", "--enable=fake-warned"),
        ("--enable=fake-warned", "--disable=all"),
        ("--disable=W",),
        ("--enable=all",),
        ("--disable=pyfunc-lint",),
        ("--enable=fake-quiet", "--disable=warning", "--enable=W7391"),
        ("--disable=all",),
        ("--disable=all", "--enable=pyfunc-lint"),
        ("--disable=all", "--enable=pyfunc-lint-advice"),
        ("--disable=all", "--enable=pyfunc-lint,pyfunc-lint-advice"),
        ("--disable=all", "--enable=fake-quiet"),
        ("--disable=all", "--enable=W7391,W7392"),
        ("--enable=pyfunc-lint-advice",),
        ("--enable=pyfunc-lint-advice", "--disable=pyfunc-lint"),
        ("--enable=pyfunc-lint-advice", "--disable=fake-quiet"),
        ("--disable=all", "--enable=pyfunc-lint", "--disable=E"),
    ],
)
@pytest.mark.parametrize("comment", ["", "# pylint: enable=fake-quiet,fake-fault\n"])
def test_switches_on_the_command_line(
    faces: Faces, arguments: tuple[str, ...], comment: str
) -> None:
    faces.write("a.py", comment + PROGRAM)
    ours = faces.fake("check", *arguments, "a.py").out
    theirs = faces.fake("pylint", "--disable=C,R,E0602,W0104", *arguments, "a.py").out
    assert ours.splitlines()[1:] == [line for line in theirs.splitlines() if "fake-" in line]


CONFIGURATIONS = {
    "pylintrc": "[MAIN]\ndisable=fake-fault,\n        W\nenable=fake-quiet\n",
    ".pylintrc": "[MESSAGES CONTROL]\ndisable=all\nenable=fake-warned\n",
    "pyproject.toml": "[tool.pylint.'messages control']\ndisable = ['fake-warned']\n"
    "[tool.pylint.main]\nfail-on = ['fake-quiet']\n",
    "pylintrc.toml": "[tool.pylint]\nconfidence = ['HIGH', 'INFERENCE']\nenable = 'pyfunc-lint'\n",
    "setup.cfg": "[metadata]\ndisable=fake-warned\n[pylint]\ndisable=fake-fault\n",
    "tox.ini": "[pylint.main]\nenable=fake-quiet\nconfidence=CONTROL_FLOW\n",
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configuration_files(faces: Faces, name: str) -> None:
    faces.write("a.py", PROGRAM)
    faces.write("sub/b.py", PROGRAM)
    faces.write(name, CONFIGURATIONS[name])
    theirs = faces.fake("pylint", "a.py", "sub/b.py").out.splitlines()
    ours = faces.fake("check", "a.py", "sub/b.py").out.splitlines()
    assert [line for line in ours if "fake-" in line] == [
        line for line in theirs if "fake-" in line
    ]
    assert ours


def test_configuration_of_a_parent_folder(faces: Faces) -> None:
    faces.write("pyproject.toml", "[tool.pylint.main]\ndisable = 'fake-fault'\n")
    faces.write("sub/a.py", PROGRAM)
    below = Faces(faces.folder / "sub")
    assert "fake-fault" not in below.fake("check", "a.py").out
    faces.write("other.toml", "[tool.pylint.main]\ndisable = 'fake-warned'\n")
    said = below.fake("check", "--rcfile=../other.toml", "a.py").out
    assert "fake-fault" in said
    assert "fake-warned" not in said


@pytest.mark.parametrize(
    "option",
    ["ignore=b.py", "ignore-patterns=b.*,z{1,2}", "ignore-paths=sub/.*", r"ignore-paths=sub\\b"],
)
def test_ignored_files(faces: Faces, option: str) -> None:
    faces.write("a.py", PROGRAM)
    faces.write("sub/b.py", PROGRAM)
    faces.write("pylintrc", f"[MAIN]\n{option}\n")
    said = faces.agree("a.py", "sub/b.py")
    assert "a.py" in said
    assert "b.py" not in said
    assert "b.py" not in faces.fake("check", ".").out


LAYOUTS = {
    "package": ["pkg/__init__.py", "pkg/a.py", "pkg/sub/__init__.py", "pkg/sub/b.py"],
    "src": ["src/pkg/__init__.py", "src/pkg/a.py"],
    "no package": ["scripts/a.py", "scripts/deep/b.py", "c.py"],
    "namespace": ["ns/pkg/__init__.py", "ns/pkg/a.py", "top.py"],
    "same names": ["one/a.py", "two/a.py"],
    "odd names": ["with-dash.py", "with.dot.py", "sub/ü.py", "noext"],
    "shadows": ["json.py", "tests/test_a.py", "yaml/__init__.py", "yaml/a.py"],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_module_names(faces: Faces, layout: str) -> None:
    for name in LAYOUTS[layout]:
        faces.write(name, "fault(1)\n")
    assert faces.agree(*LAYOUTS[layout]).count("E7390") == len(LAYOUTS[layout])


def test_source_roots(faces: Faces) -> None:
    faces.write("lib/ns/a.py", "fault(1)\n")
    faces.write("pylintrc", "[MAIN]\nsource-roots=lib\n")
    faces.agree("lib/ns/a.py")


def test_paths_outside_the_working_directory(faces: Faces) -> None:
    path = faces.write("a.py", "fault(1)\n")
    faces.write("sub/b.py", "fault(1)\n")
    below = Faces(faces.folder / "sub")
    below.agree("../a.py", "./b.py", "../sub/../a.py")
    below.agree(str(path))


def test_folder_as_pylint_walks_it(faces: Faces) -> None:
    for name in ("z.py", "a.py", "sub/m.py", "sub/deeper/n.py", "sub/note.txt"):
        faces.write(name, "fault(1)\n")
    theirs = faces.fake("pylint", "--disable=all", "--enable=pyfunc-lint", "--recursive=y", ".")
    assert faces.fake("check", "--enable=pyfunc-lint", ".").out == theirs.out
    assert theirs.out.count("E7390") == 4


@pytest.mark.parametrize(
    ("source", "status"),
    [
        (b"fault(1\n", 1),
        (b"fault(1)\n  fault(2)\n", 1),
        (b"fault('\xff')\n", 2),  # No text at all: it could not be looked at.
        (b"# coding: nope\nfault(1)\n", 2),
        (b"fault(1)\n\x00\n", 1),
        (b"def f(:\n    fault(1)\n", 1),
    ],
)
def test_files_that_python_refuses(faces: Faces, source: bytes, status: int) -> None:
    faces.write("a.py", b"fault(1)\n")
    faces.write("b.py", source)
    said = faces.agree("--enable=syntax-error,parse-error", "a.py", "b.py", status=status)
    assert "b.py:" in said


def test_standard_input(faces: Faces) -> None:
    faces.write("pkg/__init__.py", "")
    faces.write("pkg/a.py", "on_disk()\n")
    text = "def f():\n    # pylint: disable=fake-warned\n    warned(1)\n    fault(2)\n"
    options = ("--disable=all", "--enable=pyfunc-lint")
    theirs = faces.fake("pylint", *options, "--from-stdin", "pkg/a.py", text=text)
    ours = faces.fake("check", *options, "-", "--stdin-filename=pkg/a.py", text=text)
    assert ours.out == theirs.out
    assert "fake-fault" in ours.out
    assert "fake-warned" not in ours.out
