"""What to write instead: in words and, where the place alone decides, as a change of the source."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from enum import Enum

from pyfunc_lint.diagnostics.findings import Edit, place_of
from pyfunc_lint.source.modules import Module
from pyfunc_lint.source.segments import called, operand, segment, shown


class OnlyWords(Enum):
    """Why a help is no change of the source."""

    CHOICE = "which of several remedies is right depends on what the program is for"
    ELSEWHERE = "what has to change stands elsewhere, or at several places"
    NO_SOURCE = "the expression at fault has no text of its own in this module"
    NOT_IMPORTED = "the module does not import the library that the remedy needs"
    VALUE = "what to write depends on a value or a dtype that is not known"


@dataclass(frozen=True, slots=True)
class Help:
    """``text`` is an instruction that ends without a full stop; ``edits`` do what it says."""

    text: str
    edits: tuple[Edit, ...] = ()
    only_words: OnlyWords | None = None

    def __post_init__(self) -> None:
        """Either there is a change, or a reason for none."""
        if bool(self.edits) is (self.only_words is not None):
            raise ValueError(f"a change of the source or a reason for none: {self.text}")


def words(text: str, why: OnlyWords = OnlyWords.CHOICE) -> Help:
    """A help that no tool can apply."""
    return Help(text, only_words=why)


def replace_by(module: Module, node: ast.AST | None, template: str, text: str = "") -> Help:
    """The expression becomes ``template``, where ``{}`` stands for what it is now.

    Where the template reads an attribute or an item, an operator gets parentheses. ``text`` is said
    in place of "write `{}`"; its ``{}`` stands for what is written.
    """
    source = "" if node is None else segment(module, node)
    text = text or "write `{}`"
    if node is None or not source:
        example = shown(module, node) or "x"
        return words(filled(text, filled(template, example)), OnlyWords.NO_SOURCE)
    bound = "{}." in template or "{}[" in template
    new = filled(template, operand(module, node) if bound else source)
    brief = shown(module, node)
    said = filled(template, operand(module, node, brief) if bound else brief)
    return Help(filled(text, said), (Edit(place_of(node, module), new),))


def become(module: Module, node: ast.AST | None, new: str, text: str) -> Help:
    """The expression becomes ``new``, code as it is written."""
    if node is None or not segment(module, node):
        return words(text, OnlyWords.NO_SOURCE)
    return Help(text, (Edit(place_of(node, module), new),))


def cast(module: Module, node: ast.AST, dtype: str) -> Help:
    """The tensor is converted to a dtype of TensorFlow's."""
    library = tensorflow(module)
    return replace_by(module, node, f"{library}.cast({{}}, {library}.{dtype})")


def filled(template: str, source: str) -> str:
    """The template with an expression in it."""
    return template.replace("{}", source)


def tensorflow(module: Module) -> str:
    """What the module calls TensorFlow, "tf" if it has no name for it."""
    return called(module, "tensorflow") or "tf"


def numpy(module: Module) -> str:
    """What the module calls NumPy, "np" if it has no name for it."""
    return called(module, "numpy") or "np"
