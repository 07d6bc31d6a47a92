"""What a module is for: found out from options, from the module and from the project's files."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from pyfunc_lint.source.settings import Settings
from pyfunc_lint.source.versions import folders
from pyfunc_lint.source.versions.detection import detect
from pyfunc_lint.source.versions.facts import EVERY_NUMPY, Versions, in_words, meets
from pyfunc_lint.tables.releases import wanted

PLAIN = "import tensorflow as tf\n\n\ndef f(x):\n    return tf.keras.Input(x)\n"


def found(folder: Path, text: str = PLAIN, at: str = "code.py", **options: str) -> Versions:
    path = folder / at
    path.parent.mkdir(parents=True, exist_ok=True)
    (folder / ".git").mkdir(exist_ok=True)
    return detect(text, ast.parse(text), str(path), Settings(**options))  # type: ignore[arg-type]


def short(versions: Versions) -> str:
    """The facts in one word: ``3?`` is Keras 3 by default, ``23`` written for both."""
    keras = "".join(sorted(versions.keras)) + ("" if versions.keras_told else "?")
    numpy = "" if versions.numpy == EVERY_NUMPY else f" {'|'.join(sorted(versions.numpy))}"
    return keras + numpy


@pytest.mark.parametrize(
    ("specifier", "expected"),
    [
        ("", "3?"),
        ("<2.16", "2 1"),
        ("<=2.15", "2 1"),
        ("==2.13.*", "2 1"),
        ("==2.15.0.post1", "2 1"),
        ("==1.15rc2", "2 1"),
        (">=1.15,<2", "2 1"),
        ("~=2.6.0", "2 1"),
        # pip takes the newest 2.x for this.
        ("~=2.6", "3?"),
        (">=2.4", "3?"),
        (">=2.16", "3"),
        (">=2.17,<2.18", "3 1"),
        ("==2.18.1", "3 1|2"),
        ("==2.21.0", "3"),
        ("[and-cuda]==2.15.1", "2 1"),
        ("-cpu==2.10", "2 1"),
        ("-gpu", "2 1"),
        ("_hub==0.7", "3?"),
        ("==nonsense", "3?"),
        ("==2.10; python_version < '3.8'", "3?"),
        ("==2.10 ; python_version >= '3.8'  # why", "2 1"),
    ],
)
def test_requirements_are_resolved_to_the_newest(
    tmp_path: Path, specifier: str, expected: str
) -> None:
    (tmp_path / "requirements.txt").write_text(f"scipy\ntensorflow{specifier}\n")
    assert short(found(tmp_path)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("keras<3", "2"),
        ("keras==2.3.1\ntensorflow", "2 1"),
        ("keras>=3\ntensorflow", "3"),
        ("keras", "3?"),
        ("numpy<2", "3? 1"),
        ("numpy==1.26.4", "3? 1"),
        ("numpy>=2", "3? 2.4"),
        ("numpy==2.1.*", "3? 2"),
        ("numpy>=1.20", "3?"),
        # pip goes back to a TensorFlow that takes such a NumPy.
        ("tensorflow>=2.3\nnumpy==1.19.5", "2 1"),
        ("tensorflow>=2.16\ntf-keras", "2"),
        ("tensorflow\ntf_keras~=2.16", "2"),
        # Two requirements that cannot be met together are for two purposes.
        ("tensorflow==1.15\ntensorflow==2.17.0", "23 1"),
        (
            "tensorflow==2.10; python_version<'3.11'\ntensorflow==2.17; python_version>='3.11'",
            "23 1",
        ),
    ],
)
def test_packages_are_seen_together(tmp_path: Path, lines: str, expected: str) -> None:
    (tmp_path / "requirements.txt").write_text(lines)
    assert short(found(tmp_path)) == expected


FILES = [
    ("requirements-dev.txt", "tensorflow == 2.15"),
    ("requirements.in", "tensorflow==2.15"),
    ("requirements/base.txt", "tensorflow==2.15  --hash=sha256:00"),
    ("constraints.txt", "tensorflow==2.15"),
    ("pyproject.toml", '[project]\ndependencies = ["tensorflow<2.16"]'),
    ("pyproject.toml", '[project.optional-dependencies]\ntf = ["tensorflow<2.16"]'),
    ("pyproject.toml", '[dependency-groups]\ndev = [{include-group = "x"}, "tensorflow<2.16"]'),
    ("pyproject.toml", '[tool.poetry.dependencies]\ntensorflow = "~2.10"'),
    ("pyproject.toml", '[tool.poetry.dependencies]\ntensorflow = {version = "2.10.0"}'),
    ("pyproject.toml", '[tool.poetry.group.x.dependencies]\ntensorflow = ">=2.4,<2.11"'),
    ("pyproject.toml", '[tool.poetry.dev-dependencies]\nkeras = "^2.10"\ntensorflow = "*"'),
    ("setup.cfg", "[options]\ninstall_requires =\n    numpy\n    tensorflow<2.16\n"),
    ("setup.cfg", "[options.extras_require]\ntf = tensorflow<2.16\n"),
    ("setup.py", "setup(install_requires=['tensorflow<2.16'])"),
    ("setup.py", "WANT = ['a']\nTF = ['tensorflow<2.16']\nsetup(install_requires=WANT + TF)"),
    ("setup.py", "setup(extras_require={'tf': ['tensorflow<2.16']})"),
    ("environment.yml", "dependencies:\n  - python=3.8\n  - tensorflow=2.4\n"),
    ("environment.yml", "dependencies:\n  - tensorflow=2.4.1=gpu_py38h8a7d6ce_0\n"),
    ("conda.yaml", "dependencies:\n- conda-forge::tensorflow=2.4\n"),
    ("environment.yml", "dependencies:\n  - pip:\n    - 'tensorflow==2.15'  # so\n"),
    ("Pipfile", '[packages]\ntensorflow = "==2.15"'),
    ("Pipfile", '[dev-packages]\ntensorflow = {version = "<2.16"}'),
    ("poetry.lock", '[[package]]\nname = "tensorflow"\nversion = "2.15.1"\n'),
    ("uv.lock", '[[package]]\nname = "tensorflow"\nversion = "2.15.1"\nsource = {}\n'),
    ("pdm.lock", '[[package]]\nname = "tensorflow"\nversion = "2.15.1"\n'),
    ("pylock.toml", '[[packages]]\nname = "tensorflow"\nversion = "2.15.1"\n'),
    ("conda-lock.yml", "package:\n- name: tensorflow\n  version: 2.15.1\n  manager: conda\n"),
    ("Pipfile.lock", '{"default": {"tensorflow": {"version": "==2.15.1"}}}'),
]


@pytest.mark.parametrize(("name", "text"), FILES)
def test_every_kind_of_file_is_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    versions = found(tmp_path, at="package/inner/code.py")
    assert short(versions) == "2 1"
    assert versions.keras_because.startswith(f"{name} asks for ")


def test_files_that_are_named_are_read(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text(
        "-r deps/all.list\n-c deps/bounds\n-r requirements.txt"
    )
    (tmp_path / "deps").mkdir()
    (tmp_path / "deps" / "all.list").write_text("tensorflow\n-r ../requirements.txt\n")
    (tmp_path / "deps" / "bounds").write_text("tensorflow<2.16\n")
    assert short(found(tmp_path)) == "2 1"


def test_the_nearest_folder_speaks_first(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\nnumpy==1.26.4\n")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "requirements.txt").write_text("tensorflow>=2.20\n")
    assert short(found(tmp_path, at="new/a/code.py")) == "3 1"
    assert short(found(tmp_path, at="old/a/code.py")) == "2 1"


def test_a_lock_says_more_than_what_it_was_made_of(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["tensorflow>=2.4"]')
    (tmp_path / "uv.lock").write_text('[[package]]\nname = "tensorflow"\nversion = "2.14.0"\n')
    assert short(found(tmp_path)) == "2 1"


def test_what_lies_above_the_project_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n")
    assert short(found(tmp_path / "project")) == "3?"


def test_installed_packages_have_no_project(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n")
    assert short(found(tmp_path, at="site-packages/a/code.py")) == "3?"


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("tensorflow==2.15\n")
    assert short(found(tmp_path)) == "2 1"
    file.write_text("tensorflow>=2.17\n")
    assert short(found(tmp_path)) == "3"
    file.unlink()
    assert short(found(tmp_path)) == "3?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import tf_keras\n", "2"),
        ("from tf_keras import layers\n", "2"),
        ("import tensorflow as tf, tf_keras as keras\n", "2"),
        ("try:\n    import tf_keras\nexcept ImportError:\n    import keras\n", "23"),
        ("# import tf_keras\n", "3?"),
        ("import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nimport tensorflow as tf\n", "2"),
        ("from os import environ\nenviron.setdefault('TF_USE_LEGACY_KERAS', 'True')\n", "2"),
        ("import os\nos.environ.update({'TF_USE_LEGACY_KERAS': '1'})\nimport tensorflow\n", "2"),
        ("import os\nos.environ.update(TF_USE_LEGACY_KERAS='1')\nimport tensorflow\n", "2"),
        ("get_ipython().run_line_magic('env', 'TF_USE_LEGACY_KERAS=1')\nimport tensorflow\n", "2"),
        ("import os\nos.environ['TF_USE_LEGACY_KERAS'] = '0'\nimport tensorflow as tf\n", "3?"),
        ("import tensorflow as tf\nimport os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\n", "3?"),
        ("import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nimport keras\n", "3?"),
        ("get_ipython().system('pip install -q tensorflow==2.15')\n", "2 1"),
        ("get_ipython().run_line_magic('pip', 'install tensorflow==2.15 scipy')\n", "2 1"),
        ("# !pip install 'tensorflow<2.16'\n", "2 1"),
        ("# %pip install tensorflow==2.15\n", "2 1"),
        ("# pip install tensorflow==2.15\n", "3?"),
        ("# !pip install tensorflow\n", "3?"),
        ("import os\nos.system('python -m pip install keras==2.15')\n", "2"),
        ("run([sys.executable, '-m', 'pip', 'install', 'tensorflow==2.17.0'])\n", "3 1"),
        ("get_ipython().run_line_magic('tensorflow_version', '1.x')\n", "2 1"),
        ("get_ipython().run_line_magic('tensorflow_version', '2.x')\n", "3?"),
        ("if tf.__version__ >= '2.16':\n    pass\n", "23"),
        ("NEW = version.parse(keras.__version__) >= version.parse('3.0')\n", "23"),
        ("major = int(tf.__version__.split('.')[0])\nif major > 1:\n    pass\n", "23"),
        ("if newer(tf.__version__, '2.16'):\n    pass\n", "23"),
        ("print(tf.__version__)\n", "3?"),
        ("assert tf.__version__ >= '2.4'\n", "3?"),
        ("if np.__version__ < '2':\n    pass\n", "3?"),
    ],
)
def test_the_module_itself(tmp_path: Path, text: str, expected: str) -> None:
    assert short(found(tmp_path, text)) == expected


def test_a_comparison_of_versions_says_nothing_where_the_project_does(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n")
    assert short(found(tmp_path, "if tf.__version__ >= '2.16':\n    pass\n")) == "2 1"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"keras_version": "3"}, "3 1"),
        ({"keras_version": "3.3"}, "3 1"),
        ({"keras_version": "2.15"}, "2 1"),
        ({"numpy_version": "2"}, "2 2|2.4"),
        ({"numpy_version": "2.4.1"}, "2 2.4"),
        ({"numpy_version": "1.26"}, "2 1"),
        ({"tensorflow_version": "2.15.1"}, "2 1"),
        ({"tensorflow_version": "1"}, "2 1"),
        ({"tensorflow_version": "2"}, "3 1"),
        ({"tensorflow_version": "2.18"}, "3 1|2"),
        ({"tensorflow_version": "2.18", "keras_version": "2", "numpy_version": "2.0"}, "2 2"),
    ],
)
def test_options_come_first(tmp_path: Path, options: dict[str, str], expected: str) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n")
    assert short(found(tmp_path, **options)) == expected


ODD = [
    "",
    "\0",
    "[[[",
    "{",
    "- \n-",
    "tensorflow==",
    "name = ",
    "a" * 100_000,
    "\udcff",
    "(" * 5_000,
]


@pytest.mark.parametrize("name", sorted({name for name, _ in FILES}))
def test_odd_files_say_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    for odd in ODD:
        for text in (odd, f"tensorflow {odd}"):
            (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
            assert short(found(tmp_path)) == "3?"


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "requirements.txt")
    (tmp_path / "setup.py").mkdir()
    (tmp_path / "requirements").write_text("")
    (tmp_path / "Pipfile").symlink_to("Pipfile")
    assert short(found(tmp_path)) == "3?"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n" + "#\n" * 300_000)
    assert short(found(tmp_path)) == "3?"


@pytest.mark.parametrize(
    "line",
    [
        "tensorflow==" + "9" * 3_900,
        "tensorflow==2.15; python_version ~= 'x'",
        "tensorflow==2.15; nobody == 'x'",
        "tensorflow==2.15; " + "(" * 900,
        "tensorflow===2.15",
        "tensorflow==2.15+local",
        "tensorflow @ file:///wheel.whl",
        "tensorflow[" + "a," * 500 + "b]",
    ],
)
def test_odd_requirements_raise_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / "requirements.txt").write_text(line)
    found(tmp_path)
    found(tmp_path, f"os.system({'pip install ' + line!r})\n")


def test_files_that_stay_as_they_are_are_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "requirements.txt").write_text("tensorflow==2.15\n")
    assert short(found(tmp_path)) == "2 1"
    monkeypatch.setattr(folders, "_text", None)
    assert short(found(tmp_path, at="other.py")) == "2 1"


def test_nothing_is_loaded_where_no_version_matters() -> None:
    program = (
        "import sys\nfrom pyfunc_lint.analysis import analyze\n"
        f"text = {PLAIN!r} + 'tf.py_function(print, [1], [])'\n"
        "assert analyze(text, 'a.py').call_sites\n"
        "print([name for name in sys.modules if 'packaging' in name or 'detection' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.tensorflow
def test_the_table_is_the_metadata_of_the_installed_tensorflow() -> None:
    version = metadata.version("tensorflow").split(".")
    required = {
        requirement.name: str(requirement.specifier)
        for requirement in map(Requirement, metadata.requires("tensorflow") or ())
        if requirement.marker is None
    }
    expected = required["keras"], required["numpy"]
    assert wanted(int(version[0]), int(version[1])) == expected


def test_setup_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "setup.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n# tensorflow\n")
    found(tmp_path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        ("keras>=3", "Keras 3 (TensorFlow 2.16 and later)"),
        ("keras<3", "Keras 2 (TensorFlow 2.15 and earlier)"),
        ("numpy>=2.4", "NumPy 2.4 and later"),
        ("numpy<2", "NumPy 1"),
        ("tensorflow<2.15", "TensorFlow before 2.15"),
    ],
)
def test_requirements_in_words(requirement: str, words: str) -> None:
    assert in_words(requirement) == words


def test_whether_a_version_is_one_of_those() -> None:
    assert meets("keras>=3", "3.0.5")
    assert not meets("keras>=3", "2.15.0")
    assert meets("numpy>=2.4", "2.4.1")
    assert not meets("numpy>=2.4", "2.3.9")
    assert meets("numpy<2", "1.26.4")
    assert not meets("numpy<2", "2.0.0rc1")
