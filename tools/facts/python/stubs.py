"""Read which values the standard library's functions take, from the stubs that mypy ships.

Writes python.json of `pyfunc_lint/tables/data`, and says what changed::

    python -m tools.facts.python.stubs

It holds, for every public function of the modules below, its parameters in order, the categories of
value that each takes, and the kind of value that comes back. What a category does with a tensor is
not said by stubs: ``acceptance`` measures that.

Stubs are read with ``ast``; a definition counts when it exists on any Python from 3.10 to 3.13 on
Linux. Overloads are joined: a parameter takes what any of them takes. Where an annotation is not
understood, the category is "any", which predicts nothing.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tools.facts import tables
from tools.facts.python.typeshed import ALIASES, find, load, statements

DATA = tables.DATA / "python.json"
#: Modules whose functions are read: the public name, which is also the stub's.
MODULES = (
    "builtins os os.path math cmath json io re pathlib struct random csv wave zipfile gzip bz2 "
    "lzma tarfile pickle shutil glob fnmatch datetime time base64 hashlib zlib binascii "
    "urllib.parse urllib.request tempfile statistics itertools collections copy string textwrap "
    "unicodedata codecs functools html xml.etree.ElementTree xml.dom.minidom subprocess logging "
    "warnings uuid decimal fractions imghdr sndhdr mimetypes ast shlex sys importlib"
).split()
#: Classes whose methods are read too, because values of these kinds meet tensors as arguments.
CLASSES = frozenset(
    "builtins.str builtins.bytes builtins.int builtins.float builtins.list builtins.dict "
    "builtins.set builtins.tuple pathlib.Path re.Pattern re.Match "
    "struct.Struct io.BytesIO io.StringIO io.TextIOWrapper io.BufferedReader io.BufferedWriter "
    "zipfile.ZipFile wave.Wave_read wave.Wave_write collections.deque collections.Counter "
    "collections.OrderedDict collections.defaultdict logging.Logger datetime.datetime "
    "datetime.date xml.etree.ElementTree.Element xml.etree.ElementTree.ElementTree _csv.Writer "
    "_hashlib.HASH".split()
)

#: What an annotation's name says. Aliases of typeshed that would lose their meaning when followed
#: (StrPath is "str | PathLike[str]") stand here by name.
CATEGORIES = {
    "str": "str",
    "LiteralString": "str",
    "bytes": "bytes",
    "bytearray": "buffer",
    "memoryview": "buffer",
    "Buffer": "buffer",
    "ReadableBuffer": "buffer",
    "WriteableBuffer": "buffer",
    "ReadOnlyBuffer": "buffer",
    "StrPath": "path",
    "PathLike": "path",
    "BytesPath": "bytes-path",
    "StrOrBytesPath": "bytes-path",
    "GenericPath": "bytes-path",
    "FileDescriptor": "fd",
    "FileDescriptorLike": "fd",
    "int": "index",
    "SupportsIndex": "index",
    "SupportsInt": "int",
    "SupportsTrunc": "int",
    "SupportsFloat": "float",
    "float": "number",
    "complex": "number",
    "SupportsComplex": "number",
    "bool": "bool",
    "None": "none",
    "Iterable": "iterable",
    "Iterator": "iterable",
    "Collection": "iterable",
    "Container": "iterable",
    "AbstractSet": "iterable",
    "Set": "iterable",
    "set": "iterable",
    "frozenset": "iterable",
    "Sequence": "sequence",
    "MutableSequence": "sequence",
    "list": "sequence",
    "tuple": "sequence",
    "deque": "sequence",
    "SupportsLenAndGetItem": "sequence",
    "Mapping": "mapping",
    "MutableMapping": "mapping",
    "dict": "mapping",
    "SupportsKeysAndGetItem": "mapping",
    "Callable": "callable",
    "IO": "file",
    "TextIO": "file",
    "BinaryIO": "file",
    "SupportsRead": "file",
    "SupportsWrite": "file",
    "SupportsReadline": "file",
    "HasFileno": "file",
    "Hashable": "hashable",
}
#: Aliases that stand for several categories.
UNIONS = {"FileDescriptorOrPath": ("fd", "bytes-path"), "AnyStr": ("str", "bytes")}

#: Kinds of value that an annotation of a result names; a class of a module goes by its full name.
RETURNS = {
    "str": "str",
    "LiteralString": "str",
    "bytes": "bytes",
    "bytearray": "bytearray",
    "int": "int",
    "float": "float",
    "complex": "complex",
    "bool": "bool",
    "None": "none",
    "list": "list",
    "dict": "dict",
    "tuple": "tuple",
    "set": "set",
    "TextIO": "file",
    "BinaryIO": "file",
    "IO": "file",
    "TextIOWrapper": "file",
    "BufferedReader": "file",
    "BufferedWriter": "file",
    "BufferedRandom": "file",
    "FileIO": "file",
    "Iterator": "iterator",
    "Generator": "iterator",
    "TypeGuard": "bool",
    "TypeIs": "bool",
}


@dataclass(frozen=True)
class Parameter:
    """One parameter as the stub has it."""

    name: str
    positional: bool = True
    keyword: bool = True
    required: bool = True
    accepts: frozenset[str] = frozenset({"any"})


@dataclass(frozen=True)
class Signature:
    """One function as the stub has it, overloads joined."""

    name: str
    parameters: tuple[Parameter, ...] = ()
    variadic: Parameter | None = None
    returns: str = ""


def categories(node: ast.expr | None, module: str, depth: int = 0) -> frozenset[str]:
    """The categories of value that an annotation admits."""
    unknown = frozenset({"any"})
    if node is None or depth > 8:
        return unknown
    if isinstance(node, ast.Constant):
        if node.value is None:
            return frozenset({"none"})
        if isinstance(node.value, str):
            return categories(ast.parse(node.value, mode="eval").body, module, depth + 1)
        return unknown
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return categories(node.left, module, depth) | categories(node.right, module, depth)
    if isinstance(node, ast.Subscript):
        return subscript(node, module, depth)
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    if name in UNIONS:
        return frozenset(UNIONS[name])
    if name in CATEGORIES:
        return frozenset({CATEGORIES[name]})
    if isinstance(node, ast.Name):
        home, _, value = find(module, name)
        if isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar":
            return type_variable(value, home, depth)
        if value is not None and not isinstance(value, ast.Name):
            return categories(value, home, depth + 1)
    return unknown


def subscript(node: ast.Subscript, module: str, depth: int) -> frozenset[str]:
    """The categories of ``name[…]``."""
    name = ast.unparse(node.value).rpartition(".")[2]
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if name == "Literal":
        kinds = {str: "str", bytes: "bytes", int: "index", bool: "bool", type(None): "none"}
        values = [item.value for item in items if isinstance(item, ast.Constant)]
        return frozenset(kinds.get(type(value), "any") for value in values) or frozenset({"index"})
    if name in ("Union", "Optional"):
        found = [categories(item, module, depth) for item in items]
        return frozenset().union(*found) | ({"none"} if name == "Optional" else set())
    if name == "Annotated":
        return categories(items[0], module, depth)
    if name in CATEGORIES:
        return frozenset({CATEGORIES[name]})
    return categories(node.value, module, depth + 1)


def type_variable(call: ast.Call, module: str, depth: int) -> frozenset[str]:
    """The categories of a type variable: its constraints or its bound."""
    constraints = call.args[1:]
    for keyword in call.keywords:
        if keyword.arg == "bound":
            constraints = [keyword.value]
    if not constraints:
        return frozenset({"any"})
    return frozenset().union(*(categories(item, module, depth + 1) for item in constraints))


def kind(node: ast.expr | None, module: str, owner: str) -> str:
    """The kind of value that an annotation of a result names, "" when it is not one kind."""
    if isinstance(node, ast.Constant) and node.value is None:
        return "none"
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return kind(ast.parse(node.value, mode="eval").body, module, owner)
    if isinstance(node, ast.Subscript):
        return kind(node.value, module, owner)
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    if name == "Self":
        return owner
    if name in RETURNS:
        return RETURNS[name]
    if not name or name in ("Any", "Never", "NoReturn", "object") or name in UNIONS:
        return ""
    home, found, _ = find(module, name)
    if found and isinstance(found[0], ast.ClassDef) and home != "typing":
        return f"{public(home)}.{name}"
    return ""


def public(module: str) -> str:
    """The name that users know a defining module by."""
    for known, stub in ALIASES.items():
        if module == stub:
            return known
    return module.lstrip("_") if module.lstrip("_") in MODULES else module


def read_function(node: ast.FunctionDef, module: str, name: str, *, bound: bool) -> Signature:
    """One definition as a signature; ``bound`` drops the first parameter."""
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    optional = len(positional) - len(arguments.defaults)
    parameters = []
    for index, argument in enumerate(positional):
        dunder = argument.arg.startswith("__")  # the older way to say "by position only"
        parameters.append(
            Parameter(
                argument.arg.lstrip("_") if dunder else argument.arg,
                keyword=index >= len(arguments.posonlyargs) and not dunder,
                required=index < optional,
                accepts=categories(argument.annotation, module),
            )
        )
    if bound and parameters:
        del parameters[0]
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        accepts = categories(argument.annotation, module)
        parameters.append(Parameter(argument.arg, False, True, default is None, accepts))
    variadic = None
    if arguments.vararg:
        accepts = categories(arguments.vararg.annotation, module)
        variadic = Parameter(arguments.vararg.arg, True, False, False, accepts)
    owner = name.rpartition(".")[0]
    return Signature(name, tuple(parameters), variadic, kind(node.returns, module, owner))


def join(signatures: list[Signature]) -> Signature:
    """One signature that admits what any of several admits."""
    joined = signatures[0]
    for other in signatures[1:]:
        parameters = list(joined.parameters)
        for index, parameter in enumerate(other.parameters):
            place = next((i for i, p in enumerate(parameters) if p.name == parameter.name), -1)
            if place < 0 and index < len(parameters) and parameter.positional:
                place = index if parameters[index].positional else -1
            if place < 0:
                parameters.append(replace(parameter, required=False))
                continue
            known = parameters[place]
            parameters[place] = replace(
                known,
                keyword=known.keyword and parameter.keyword,
                required=known.required and parameter.required,
                accepts=known.accepts | parameter.accepts,
            )
        names = {parameter.name for parameter in other.parameters}
        shorter = len(other.parameters)
        parameters = [
            replace(parameter, required=False)
            if parameter.name not in names and index >= shorter
            else parameter
            for index, parameter in enumerate(parameters)
        ]
        variadic = joined.variadic or other.variadic
        if joined.variadic and other.variadic:
            accepts = joined.variadic.accepts | other.variadic.accepts
            variadic = replace(joined.variadic, accepts=accepts)
        same = joined.returns == other.returns or joined.name in ("math.floor", "math.ceil")
        returns = other.returns if same else ""
        joined = Signature(joined.name, tuple(parameters), variadic, returns)
    ordered = sorted(joined.parameters, key=lambda parameter: not parameter.positional)
    return replace(joined, parameters=tuple(ordered))


def decorators(node: ast.FunctionDef) -> set[str]:
    """The last names of a function's decorators."""
    return {ast.unparse(item).split("(")[0].rpartition(".")[2] for item in node.decorator_list}


def methods(module: str, node: ast.ClassDef, depth: int = 0) -> dict[str, list[ast.FunctionDef]]:
    """The methods of a class, those of its bases included."""
    found: dict[str, list[ast.FunctionDef]] = {}
    for statement in statements(node.body):
        if isinstance(statement, ast.FunctionDef):
            found.setdefault(statement.name, []).append(statement)
    for base in node.bases if depth < 5 else ():
        target = base.value if isinstance(base, ast.Subscript) else base
        home, definitions, _ = find(module, ast.unparse(target).rpartition(".")[2])
        if definitions and isinstance(definitions[0], ast.ClassDef):
            for name, inherited in methods(home, definitions[0], depth + 1).items():
                found.setdefault(name, inherited)
    return found


def read_class(module: str, node: ast.ClassDef, name: str) -> Iterator[Signature]:
    """The constructor of a class, its class and static methods, and for CLASSES the others."""
    members = methods(module, node)
    constructors = members.get("__init__", []) + members.get("__new__", [])
    if "__init__" in members and "__new__" in members:
        own = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
        constructors = members["__new__" if "__new__" in own else "__init__"]
    if constructors:
        read = [read_function(item, module, name, bound=True) for item in constructors]
        short = name.removeprefix("builtins.")
        yield replace(join(read), returns=short if short in RETURNS else name)
    for method, definitions in members.items():
        marks = set().union(*(decorators(item) for item in definitions))
        dunder = method.startswith("_")
        if dunder or marks & {"property", "setter"}:
            continue
        static = "staticmethod" in marks
        if static or "classmethod" in marks or name in CLASSES:
            yield join(
                [
                    read_function(item, module, f"{name}.{method}", bound=not static)
                    for item in definitions
                ]
            )


def read_module(module: str) -> Iterator[Signature]:
    """Every public function and class of a module."""
    stub = load(module)
    names = {*stub.definitions, *stub.values, *stub.imports}
    for origin in stub.stars:
        names |= set(load(origin).definitions)
    for name in sorted(names):
        if name.startswith("_") and f"{module}.{name}" not in CLASSES:
            continue
        home, definitions, value = find(module, name)
        target = f"{module}.{name}"
        if name in stub.imports and name not in stub.exports:
            continue
        if home in ("_typeshed", "typing", "builtins") and module != "builtins":
            continue
        if name.endswith(("Error", "Warning", "Exception")):
            continue
        if definitions and isinstance(definitions[0], ast.ClassDef):
            yield from read_class(home, definitions[0], target)
        elif definitions:
            read = [
                read_function(item, home, target, bound=False)
                for item in definitions
                if isinstance(item, ast.FunctionDef)
            ]
            yield join(read)
        elif isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name):
            yield from read_bound_method(home, value, target)


def read_bound_method(module: str, value: ast.Attribute, target: str) -> Iterator[Signature]:
    """``randint = _inst.randint``: a function that is a method of a hidden instance."""
    instance = load(module).values.get(ast.unparse(value.value))
    if not isinstance(instance, ast.Name):
        return
    home, definitions, _ = find(module, instance.id)
    if definitions and isinstance(definitions[0], ast.ClassDef):
        found = methods(home, definitions[0]).get(value.attr)
        if found:
            yield join([read_function(item, home, target, bound=True) for item in found])


#: Modules of which only some functions are safe to measure, or of use.
ONLY = {
    "os": (
        "access chmod fsdecode fsencode fspath getenv link listdir lstat makedirs mkdir open "
        "readlink remove removedirs rename renames replace rmdir scandir stat symlink truncate "
        "unlink utime walk urandom getcwd getpid cpu_count putenv unsetenv strerror system"
    ),
    "sys": "getsizeof intern",
    "functools": "reduce",
    "ast": "literal_eval parse",
    "subprocess": "run check_output call check_call list2cmdline Popen",
    "urllib.request": "urlopen urlretrieve Request pathname2url",
    "logging": "debug info warning error critical log getLogger",
    "locale": "atof atoi format_string normalize",
    "shutil": "copy copy2 copyfile copymode copytree disk_usage move rmtree unpack_archive which",
    "xml.dom.minidom": "parse parseString",
    "time": (
        "sleep ctime gmtime localtime strftime strptime mktime asctime time time_ns "
        "perf_counter monotonic process_time perf_counter_ns"
    ),
    "warnings": "warn",
    "importlib": "import_module",
    "codecs": "decode encode open lookup",
    "mimetypes": "guess_type guess_extension",
    "tarfile": "open TarFile is_tarfile TarInfo",
    "pickle": "load loads dump dumps",
    "decimal": "Decimal",
    "io": "BytesIO StringIO open FileIO TextIOWrapper",
    "zipfile": "ZipFile is_zipfile",
    "bz2": "open compress decompress",
    "lzma": "open compress decompress",
    "tempfile": "NamedTemporaryFile TemporaryDirectory mkdtemp mkstemp gettempdir",
    "csv": "reader writer DictReader DictWriter",
    "logging.Logger": "debug info warning error critical log",
}


def wanted(name: str) -> bool:
    """Whether a function is one of those we look at."""
    module, _, last = name.rpartition(".")
    return module not in ONLY or last in ONLY[module].split()


def read() -> dict[str, Signature]:
    """All signatures by full name; methods of builtin types go without "builtins."."""
    found: dict[str, Signature] = {}
    for module in MODULES:
        for signature in read_module(module):
            name = signature.name
            if not wanted(name):
                continue
            if name.startswith("builtins.") and name.count(".") == 2:
                name = name.removeprefix("builtins.")
            found[name] = replace(signature, name=name)
    for private, name in (("_csv.Writer", "csv.writer"), ("_hashlib.HASH", "hashlib.hash")):
        module, _, cls = private.rpartition(".")
        for definition in load(module).definitions.get(cls, []):
            if isinstance(definition, ast.ClassDef):
                for signature in read_class(module, definition, private):
                    method = signature.name.removeprefix(private)
                    if method:
                        found[name + method] = replace(signature, name=name + method)
    return found


def flags(parameter: Parameter) -> str:
    """The ways to pass a parameter, as the data file spells them."""
    return (
        ("p" if parameter.positional else "")
        + ("k" if parameter.keyword else "")
        + ("r" if parameter.required else "")
    )


def encode(signatures: dict[str, Signature]) -> dict[str, object]:
    """The compact form: sets of categories are stored once, and functions by module."""
    sets: dict[str, int] = {}

    def number(accepts: frozenset[str]) -> int:
        return sets.setdefault(" ".join(sorted(accepts)), len(sets))

    functions = {}
    for name, signature in sorted(signatures.items()):
        rows = [f"{p.name}:{flags(p)}:{number(p.accepts)}" for p in signature.parameters]
        if signature.variadic:
            rows.append(f"*{signature.variadic.name}:p:{number(signature.variadic.accepts)}")
        functions[name] = [signature.returns, " ".join(rows)]
    return {"categories": list(sets), "functions": functions}


def main() -> None:
    """Rewrite the data file and say how it changed."""
    before = json.loads(DATA.read_text("utf-8"))["functions"] if DATA.exists() else {}
    after = encode(read())
    DATA.write_text(json.dumps(after, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    functions = after["functions"]
    assert isinstance(functions, dict)
    changed = [name for name in functions if before.get(name) != functions[name]]
    gone = [name for name in before if name not in functions]
    print(f"{len(functions)} functions, {DATA.stat().st_size / 1000:.0f} kB")
    print(f"changed or new: {len(changed)}; gone: {' '.join(gone) or 'none'}")


if __name__ == "__main__":
    main()
