"""Work of the programs that measure, in processes of its own."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest

from pyfunc_lint.verify.execution import landlock, namespaces
from pyfunc_lint.verify.execution.limits import Limits
from tools.facts.processes import in_child, isolated

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
LIMITS = Limits(wall=10)


def refused(path: Path) -> bool:
    try:
        path.write_text("x", encoding="utf-8")
    except PermissionError:
        return True
    return False


def test_the_result_comes_back_and_the_folder_goes() -> None:
    def work(folder: str) -> tuple[str, str]:
        Path("here").write_text("x", encoding="utf-8")
        return folder, subprocess.run(["true"], check=True).args[0]

    folder, program = isolated(work, LIMITS)
    assert program == "true"
    assert not Path(folder).exists()


def test_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    if not in_child(lambda: landlock.write_only_below(str(tmp_path)), 10, folder=str(tmp_path)):
        pytest.skip("needs Landlock")
    assert isolated(lambda _: refused(tmp_path / "file"), LIMITS)


def test_there_is_no_network() -> None:
    if "network" not in (in_child(namespaces.seclude, 10) or ()):
        pytest.skip("needs namespaces")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        assert isolated(lambda _: socket.socket().connect_ex(address), LIMITS) != 0


def test_what_ends_its_process_is_told() -> None:
    with pytest.raises(SystemExit, match="without a result"):
        isolated(lambda _: os._exit(3), LIMITS)
