"""pylint's face: the message tables, the options, one hook. The only user of astroid's tree."""

from __future__ import annotations

import io
import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pylint import interfaces
from pylint.checkers import BaseChecker

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.guard import INTERNAL_ERROR, InternalError, guarded
from pyfunc_lint.rules import RULES
from pyfunc_lint.rules.rule import Rule
from pyfunc_lint.source.settings import ADVICE_CHECKER, AUTO, CHECKER, VERSION_OPTIONS, Settings

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.typing import MessageDefinitionTuple

ALL_RULES: tuple[Rule | InternalError, ...] = (*RULES, INTERNAL_ERROR)
TEMPLATES: Mapping[str, str] = {rule.symbol: rule.template for rule in ALL_RULES}

CONFIDENCES: Mapping[str, interfaces.Confidence] = {
    level.name: level for level in (interfaces.HIGH, interfaces.CONTROL_FLOW, interfaces.INFERENCE)
}


def _definition(rule: Rule | InternalError) -> MessageDefinitionTuple:
    if rule.default_enabled:
        return rule.template, rule.symbol, rule.description
    return rule.template, rule.symbol, rule.description, {"default_enabled": False}


def _version_option(option: str) -> tuple[str, dict[str, Any]]:
    choice = VERSION_OPTIONS[option]
    return option, {
        "default": AUTO,
        "type": "choice",
        # pylint refuses all others by itself, wherever its configuration has them.
        "choices": choice,
        "metavar": "<version>",
        "help": f"What the code is for: {', '.join(choice)}. {AUTO} finds it out from the module "
        "and from the files of its project.",
    }


class PyfuncLintChecker(BaseChecker):
    """Hands each module's text to the analysis and its findings to pylint.

    It holds nothing but pylint's options: with ``-j`` pylint pickles it for its workers.
    """

    name = CHECKER
    msgs = {rule.msgid: _definition(rule) for rule in ALL_RULES if rule.default_enabled}
    options = (
        (
            "check-expected-failures",
            {
                "default": False,
                "type": "yn",
                "metavar": "<y or n>",
                "help": "Also look inside blocks that expect an exception "
                "(assertRaises, pytest.raises).",
            },
        ),
        *map(_version_option, VERSION_OPTIONS),
    )

    def visit_module(self, node: nodes.Module) -> None:
        """Say all that is found in the module; pylint drops what is switched off."""
        _report(self, node)


class AdviceChecker(BaseChecker):
    """The messages that are off by default.

    They belong to a checker of their own because pylint switches all messages of a checker on by
    its name, whatever their defaults are.
    """

    name = ADVICE_CHECKER
    msgs = {rule.msgid: _definition(rule) for rule in ALL_RULES if not rule.default_enabled}

    def visit_module(self, node: nodes.Module) -> None:
        """Take the other checker's place where pylint leaves it out: one analysis is enough."""
        # By the same question that pylint asks before a run (`PyLinter.prepare_checkers`).
        if not any(map(self.linter.is_message_enabled, PyfuncLintChecker.msgs)):
            _report(self, node)


CHECKERS: tuple[type[BaseChecker], ...] = (PyfuncLintChecker, AdviceChecker)


def _report(checker: BaseChecker, node: nodes.Module) -> None:
    """Analyse the module, from its text: astroid's tree only receives the messages."""
    config = checker.linter.config
    settings = Settings(
        check_expected_failures=config.check_expected_failures,
        keras_version=config.keras_version,
        numpy_version=config.numpy_version,
        tensorflow_version=config.tensorflow_version,
    )
    placed: Iterable[tuple[Finding, nodes.NodeNG]] = guarded(
        lambda: _placed_findings(node, settings),
        lambda fault: [(fault, node)],
        node.file,
        settings,
    )
    for finding, where in placed:
        say(checker, finding, where)


def _placed_findings(
    module: nodes.Module, settings: Settings
) -> list[tuple[Finding, nodes.NodeNG]]:
    """The findings in their order, each with the node that it is about."""
    text = _source(module)
    if text is None:
        return []
    findings = analyze(text, module.file, settings).findings
    if not findings:
        return []
    for finding in findings:
        # pylint makes the text anew, from the arguments; here a difference is a fault of ours.
        if TEMPLATES[finding.symbol] % _arguments(finding) != finding.message:
            raise ValueError(f"two texts of {finding.symbol}: {finding.message}")
    innermost = _innermost_nodes(module, findings)
    return [
        (finding, innermost[finding.place.line, finding.place.column])
        for finding in sorted(findings, key=Finding.sort_key)
    ]


def say(listener: BaseChecker, finding: Finding, node: nodes.NodeNG) -> None:
    """Hand a finding to pylint (to a checker, or to the linter itself) as one of its messages."""
    place = finding.place
    listener.add_message(
        finding.symbol,
        node=node,
        line=place.line,
        col_offset=place.shown_column,
        end_lineno=place.end_line,
        end_col_offset=place.shown_end_column,
        args=_printable(_arguments(finding)),
        confidence=CONFIDENCES[finding.confidence],
    )


def _arguments(finding: Finding) -> dict[str, str]:
    return dict(finding.arguments)


def _printable(arguments: dict[str, str]) -> dict[str, str]:
    """Without what the terminal cannot show, which would end pylint's run."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return {
        name: text.encode(encoding, "backslashreplace").decode(encoding)
        for name, text in arguments.items()
    }


def _source(node: nodes.Module) -> str | None:
    """The module's text as pylint read it; None when it has no source or it is gone by now."""
    try:
        stream = node.stream()
        if stream is None:
            return None
        with io.TextIOWrapper(stream, encoding=node.file_encoding or "utf-8") as text:
            return text.read()
    except (OSError, UnicodeError):
        return None


Position = tuple[int, int]


def _innermost_nodes(
    module: nodes.Module, findings: Iterable[Finding]
) -> Mapping[Position, nodes.NodeNG]:
    """The innermost node around the start of each finding: pylint reads the scope off it.

    One walk for all findings, without recursion (trees are as deep as the user's expressions),
    into those nodes only that have a wanted position inside them.
    """
    wanted = sorted({(finding.place.line, finding.place.column) for finding in findings})
    innermost: dict[Position, nodes.NodeNG] = dict.fromkeys(wanted, module)
    stack: list[nodes.NodeNG] = list(module.get_children())
    while stack:
        node = stack.pop()
        # astroid gives no full place to a few nodes: arguments of a function, decorators.
        if None not in {node.col_offset, node.end_col_offset}:
            # A decorated definition starts, for astroid, at its `def`.
            decorators = getattr(node, "decorators", None)
            first = decorators.nodes[0] if decorators else node
            start = bisect_left(wanted, (first.lineno, first.col_offset))
            end = bisect_left(wanted, (node.end_lineno, node.end_col_offset))
            if start >= end:
                continue
            # A parent comes off the stack before its children: the last one given is innermost.
            innermost.update(dict.fromkeys(wanted[start:end], node))
        stack.extend(node.get_children())
    return innermost
