"""Imports: names stay lazy until something is done with them; nothing is ever imported."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial

from pyfunc_lint.domain.callables import External, Lazy, ModuleValue
from pyfunc_lint.domain.lattice import map_members
from pyfunc_lint.domain.values import POISON, Const, Union, Value
from pyfunc_lint.domain.worlds import EAGER
from pyfunc_lint.interpreter import machine
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import STEPS_PER_IMPORT, Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.externals import external
from pyfunc_lint.interpreter.registry import IMPORTS, handles
from pyfunc_lint.interpreter.state import EXIT, NORMAL
from pyfunc_lint.source import effects
from pyfunc_lint.source.modules import Module

STEPS_PER_DEFINITION = 300
"""For a definition behind the place where a budget ended."""
StepsFor = Callable[[ast.stmt], int]
MAX_MODULES = 24
"""Modules of the project that one analysis follows."""
MAX_WRITTEN = 8
"""Modules of which it is asked what they put into others."""
MODULES_PER_WRITER = 3
"""As many are followed for a module that only registers something, itself among them."""

_LIBRARIES = frozenset({"tensorflow", "numpy", "keras", "tf_keras", "builtins", "functools"})


def import_module(run: Interpreter, node: ast.Import, frame: Frame) -> bool:
    """``import a.b`` binds ``a``; ``import a.b as c`` binds the module itself."""
    for alias in node.names:
        if alias.asname:
            bound, module = alias.asname, alias.name
        else:
            bound = module = alias.name.partition(".")[0]
        if _fails(run, node, alias.name, "", frame):
            run.store.write((frame.address, bound), POISON)
            continue
        if effects.belongs(run.project, alias.name):
            for name in effects.with_parents(alias.name):
                _import(run, name)
        run.store.write((frame.address, bound), Lazy(module))
    return NORMAL


def _fails(run: Interpreter, node: ast.stmt, module: str, name: str, frame: Frame) -> bool:
    """Whether a library is known not to have what is imported; that is noted."""
    ask = IMPORTS.get(module.partition(".")[0])
    raises = None if ask is None else ask(run, node, module, name, frame)
    if raises is not None:
        run.fault(node, frame, raises)
    return raises is not None


def import_from(run: Interpreter, node: ast.ImportFrom, frame: Frame) -> bool:
    """``from m import a``; relative imports start at the module's package."""
    module = effects.absolute(frame.module.package, node.level, node.module or "")
    own = effects.belongs(run.project, module or node.names[0].name)
    for name in effects.with_parents(module) if own else ():
        _import(run, name)
    for alias in node.names:
        if not node.level and _fails(run, node, module, alias.name, frame):
            run.store.write((frame.address, alias.asname or alias.name), POISON)
            continue
        if own and module and alias.name != "*":
            _import(run, f"{module}.{alias.name}")
        if alias.name == "*":
            _import_all(run, module, frame)
            continue
        run.store.write((frame.address, alias.asname or alias.name), Lazy(module, alias.name))
    return NORMAL


def _import_all(run: Interpreter, module: str, frame: Frame) -> None:
    found = _project_module(run, module)
    if found is None:
        return
    load(run, found)
    for statement in found.tree.body:
        for name in _bound_names(statement):
            if not name.startswith("_"):
                run.store.write((frame.address, name), Lazy(module, name))


def _bound_names(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return [statement.name]
    if isinstance(statement, ast.Assign):
        return [target.id for target in statement.targets if isinstance(target, ast.Name)]
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).partition(".")[0] for alias in statement.names]
    return []


def force(run: Interpreter, value: Value, depth: int = 0) -> Value:
    """The thing behind a lazy import; any other value as it is."""
    if isinstance(value, Lazy):
        return _resolve(run, value, depth)
    if isinstance(value, Union) and any(isinstance(m, Lazy) for _, m in value.members):
        return map_members(value, lambda member: force(run, member, depth + 1))
    return value


def _resolve(run: Interpreter, lazy: Lazy, depth: int) -> Value:
    if depth > 8 or not lazy.module:
        if not lazy.module:
            return (
                _resolve(run, Lazy(lazy.attribute), depth + 1) if lazy.attribute else External("")
            )
        return run.unknown("import", lazy)
    module = _project_module(run, lazy.module)
    if module is None:
        name = f"{lazy.module}.{lazy.attribute}" if lazy.attribute else lazy.module
        if lazy.attribute:
            submodule = _project_module(run, name)
            if submodule is not None:
                return ModuleValue(submodule)
        return external(name)
    if not lazy.attribute:
        return ModuleValue(module)
    return member_of(run, module, lazy.attribute, depth)


def member_of(run: Interpreter, module: Module, name: str, depth: int = 0) -> Value:
    """A name of a project module: what its body binds, or a submodule."""
    load(run, module)
    if run.registering:
        _registered(run, module.name)
    value = run.store.read((module.frame, name)) if module.frame else None
    if isinstance(value, Lazy):
        if value == Lazy(module.name, name):
            value = None
        else:
            return _resolve(run, value, depth + 1)
    if value is not None:
        return force(run, value, depth + 1)
    submodule = _project_module(run, f"{module.name}.{name}")
    if submodule is not None:
        return ModuleValue(submodule)
    return run.unknown("member", module.name, name)


def _project_module(run: Interpreter, name: str) -> Module | None:
    top = name.partition(".")[0]
    own = run.module.name.partition(".")[0]
    if top in _LIBRARIES and (own == top or run.project.find(top) is None):
        return None
    if name == run.module.name:
        return run.module
    return run.project.find(name)


def _import(run: Interpreter, name: str) -> None:
    """What importing a module does besides binding a name."""
    for target, writer in effects.registrations(run.project, name, MAX_WRITTEN):
        run.registering.setdefault(target, []).append(writer)
    _run_for_effect(run, name)


def _registered(run: Interpreter, target: str) -> None:
    """Run the imported modules that put something into a module, once it is used itself."""
    # Who uses the module does not pay for those who wrote to it, neither in steps nor in modules.
    loads = run.loads
    for name in run.registering.pop(target, ()):
        writer = _project_module(run, name)
        if writer is not None and writer is not run.module and run.writers:
            run.writers -= 1
            run.loads = MAX_MODULES - MODULES_PER_WRITER
            with run.apart_from_budget(STEPS_PER_IMPORT):
                load(run, writer)
    run.loads = loads


def _run_for_effect(run: Interpreter, name: str) -> bool:
    """Run a project module where it is imported if that may switch something for all code."""
    if name.partition(".")[0] in _LIBRARIES or name == run.module.name:
        return NORMAL
    if not effects.switches(run.project, name, MAX_MODULES):
        return NORMAL
    module = _project_module(run, name)
    if module is None or module.frame:
        return NORMAL
    if not load(run, module):
        run.machine.forget()
    return NORMAL


@handles("importlib.import_module", "builtins.__import__")
def _import_by_name(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What an import switches that is a call."""
    module = arguments.get("name")
    if isinstance(module, Const) and isinstance(module.value, str):
        for part in effects.with_parents(module.value):
            _run_for_effect(run, part)
    return None


def run_packages(run: Interpreter) -> None:
    """What the packages around a module switch, for a module that may also be run as a program."""
    for name in list(effects.with_parents(run.module.name))[:-1]:
        if not effects.itself_switches(run.project, name):
            continue  # Packages import much, and few of their modules are programs.
        run.branch((((), partial(_run_for_effect, run, name)), ((), lambda: NORMAL)))


def load(run: Interpreter, module: Module) -> bool:
    """Run the body of a project module once, silently, in a namespace of its own.

    False where a bound kept it from being run to its end.
    """
    if module.frame:
        return True
    if run.loads >= MAX_MODULES:
        return False
    run.loads += 1
    frame = module_frame(run, module)
    mark = run.store.mark()
    with run.apart(), run.at_most(STEPS_PER_IMPORT), run.mute():
        complete = run_body(run, module.tree.body, frame)
    # A body is run once, whatever path comes first: only what it switches belongs to the path.
    run.store.keep(mark, machine.ADDRESS)
    return complete


def run_body(
    run: Interpreter, body: list[ast.stmt], frame: Frame, steps_for: StepsFor = lambda _: 0
) -> bool:
    """Run a module's body; of what the budget does not reach, what it defines.

    False where the budget kept it from being run to its end. ``steps_for`` says what a statement
    there may cost that is run all the same; names that the others bind are unknown.
    """
    for at, statement in enumerate(body):
        if run.execute([statement], frame) is EXIT:
            return True
        if run.steps < 0:
            for left in body[at:]:
                _define(run, left, frame, steps_for)
            run.steps = -1
            return False
    return True


def _define(run: Interpreter, statement: ast.stmt, frame: Frame, steps_for: StepsFor) -> None:
    """Functions, classes and imports of a statement that is not run."""
    steps = STEPS_PER_DEFINITION if isinstance(statement, _DEFINING) else steps_for(statement)
    if steps:
        with run.pooled(steps), run.apart_from_budget(steps):
            run.execute([statement], frame)
        return
    for part in ("body", "orelse", "finalbody"):
        for inner in getattr(statement, part, ()):
            _define(run, inner, frame, steps_for)
    for target in _targets(statement):
        run.store.write((frame.address, target), run.unknown("not run", frame.address, target))


_DEFINING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def _targets(statement: ast.stmt) -> Iterator[str]:
    """Names that a statement binds itself."""
    work: list[ast.AST] = []
    if isinstance(statement, ast.Assign):
        work.extend(statement.targets)
    elif isinstance(statement, (ast.AnnAssign, ast.AugAssign, ast.For, ast.AsyncFor)):
        work.append(statement.target)
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        work.extend(item.optional_vars for item in statement.items if item.optional_vars)
    while work:
        target = work.pop()
        if isinstance(target, ast.Name):
            yield target.id
        elif isinstance(target, (ast.Tuple, ast.List)):
            work.extend(target.elts)
        elif isinstance(target, ast.Starred):
            work.append(target.value)


def module_frame(run: Interpreter, module: Module) -> Frame:
    """The namespace of a module."""
    module.frame = run.store.allocate()
    run.parents[module.frame] = None
    return Frame(
        module.frame, module, run.machine, EAGER, "", "concrete", module.tree, entry=run.condition
    )
