"""Which findings the user wants to hear: pylint's own answer.

Messages are switched on and off by configuration, on the command line, and by comments whose reach
depends on the blocks of the code. That is pylint's to say, in all its versions; so what there is to
say goes through a bare linter of pylint's, without checkers, and comes out as pylint's messages.
Only runs that have something to say get here, so the cost of pylint is paid by those alone.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tokenize
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from astroid import modutils, nodes
from pylint.interfaces import HIGH
from pylint.lint import PyLinter
from pylint.lint.expand_modules import discover_package_path, expand_modules
from pylint.message import Message
from pylint.reporters import CollectingReporter
from pylint.utils import FileState, tokenize_module

from pyfunc_lint import register
from pyfunc_lint.checker import ALL_RULES, say
from pyfunc_lint.commands.configuration import Configuration
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.reading import check


@dataclass(frozen=True, slots=True)
class Reported:
    """A message that the user gets to see; ``finding`` is None when it is one of pylint's own."""

    message: Message
    finding: Finding | None = None


class Listener:
    """Hears what is said in one run, file by file, as the user configured pylint to."""

    def __init__(
        self,
        configuration: Configuration,
        named: Iterable[str],
        complain: Callable[[str], object],
    ) -> None:
        """``named``: the files and folders of the command line.

        ``complain`` gets a sentence about each file that pylint cannot deal with.
        """
        self._complain = complain
        self._roots = configuration.source_roots
        # What is named together on a command line can import each other, for pylint.
        packages = dict.fromkeys(discover_package_path(path, self._roots) for path in named)
        sys.path[:0] = packages
        self._reporter = CollectingReporter()
        self._linter = linter = PyLinter(reporter=self._reporter)
        register(linter)
        for switch in configuration.switches:
            change = linter.enable if switch.action == "enable" else linter.disable
            for name in switch.names:
                change(name, ignore_unknown=True)
        if configuration.confidence:
            linter.config.confidence = configuration.confidence
        linter.config.fail_on = configuration.fail_on
        linter.enable_fail_on_messages()
        linter.initialize()
        # Where none of our messages is on, pylint leaves our checkers out, comments or not.
        self._listens = any(linter.is_message_enabled(rule.msgid) for rule in ALL_RULES)

    def hear(
        self, path: str, findings: Iterable[Finding], *, pragmas: bool, text: str | None = None
    ) -> Iterator[Reported]:
        """What the user is told of a file's findings.

        ``pragmas``: the file may hold comments that switch messages. ``text``: the source when it
        is not what the file of that name holds.
        """
        if not self._listens:
            return
        heard: list[Reported] = []
        try:
            for finding in self._let_in(path, findings, pragmas, text):
                heard.extend(Reported(message, finding) for message in self._reporter.messages)
                self._reporter.reset()
        # pylint ends the run over such a file with a message about its own crash; we go on.
        except Exception as error:  # noqa: BLE001 (whatever astroid and pylint raise)
            self._complain(
                f"{path}: what is found in it is not reported, for pylint cannot read the comments "
                f"in it that may switch messages off ({_in_short(error)})"
            )
            return
        yield from heard

    def _let_in(
        self, path: str, findings: Iterable[Finding], pragmas: bool, text: str | None
    ) -> Iterator[Finding | None]:
        """Say one after the other; None is pylint's own word about a file that it cannot parse."""
        self._reporter.reset()
        name = self._enter(path, text)
        module = self._build(path, name, text) if pragmas else _bare_module(path, name)
        if module is None:
            if not self._reporter.messages:
                raise ValueError("it does not parse")
            yield None
            return
        self._linter.file_state = FileState(name, self._linter.msgs_store, module)
        if pragmas and not self._take_comments(module):
            yield None
            return
        self._reporter.reset()
        for finding in findings:
            say(self._linter, finding, module)
            yield finding

    def unreadable(
        self, path: str, text: str | None = None, *, always: bool = False
    ) -> Iterator[Reported]:
        """What pylint says about a file that cannot be decoded or parsed.

        ``always``: something is said, also where that message of pylint's is switched off.
        """
        self._reporter.reset()
        try:
            built = self._build(path, self._enter(path, text), text) is not None
        except Exception:  # noqa: BLE001 (whatever astroid and pylint raise)
            built = True
        if built or (always and not self._reporter.messages):
            self._complain(f"{path}: it cannot be decoded or parsed")
        else:
            yield from map(Reported, self._reporter.messages)

    def _enter(self, path: str, text: str | None) -> str:
        """Tell the linter which module comes next, under the name that pylint gives it."""
        name = os.path.splitext(os.path.basename(path))[0]
        if text is None:
            described = expand_modules([path], self._roots, [], [], [])[0].get(path)
            name = described["name"] if described else name
        else:
            with contextlib.suppress(ImportError):
                name = ".".join(modutils.modpath_from_file(path))
        self._linter.set_current_module(name, path)
        return name.removesuffix(".__init__")

    def _build(self, path: str, name: str, text: str | None) -> nodes.Module | None:
        """astroid's tree; None, and a message of pylint's, when there is none."""
        if text is None:
            check(path)
        # pylint prints a traceback when astroid fails, before it makes a message of it.
        with contextlib.redirect_stderr(io.StringIO()):
            return self._linter.get_ast(path, name, text)

    def _take_comments(self, module: nodes.Module) -> bool:
        """Take in the comments of a module; False when nothing but they is to be reported of it."""
        try:
            tokens = tokenize_module(module)
        except tokenize.TokenError as error:
            reason, (line, column) = error.args
            self._linter.add_message(
                "syntax-error", line=line, col_offset=column, args=reason, confidence=HIGH
            )
            return False
        self._linter._ignore_file = False
        self._linter.process_tokens(tokens)
        self._reporter.reset()
        return not self._linter._ignore_file


def _in_short(error: Exception) -> str:
    """What is wrong, on one line; astroid wraps what went wrong inside."""
    cause = error.__cause__ or error
    return " ".join(f"{type(cause).__name__}: {cause}".split())[:200]


def _bare_module(path: str, name: str) -> nodes.Module:
    """A module without its tree, which costs nothing: enough where no comment switches messages."""
    module = nodes.Module(name, file=os.path.abspath(path))
    module.postinit([])
    return module
