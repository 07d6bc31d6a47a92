"""The operations that are probed: the language's protocols and built-in functions, on a value `x`.

They are kept as source text and written to a module of their own before they run, because AutoGraph
converts functions from their source file. `see(e)` notes an element as the result.
"""

from __future__ import annotations

import atexit
import importlib.util
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

#: Expressions.
_EXPRESSIONS = {
    # conversion
    "bool": "bool(x)",
    "int": "int(x)",
    "float": "float(x)",
    "complex": "complex(x)",
    "index": "operator.index(x)",
    "str": "str(x)",
    "str-encoding": 'str(x, "utf-8")',
    "repr": "repr(x)",
    "bytes": "bytes(x)",
    "bytearray": "bytearray(x)",
    "memoryview": "memoryview(x)",
    "list": "list(x)",
    "tuple": "tuple(x)",
    "set": "set(x)",
    "frozenset": "frozenset(x)",
    "dict": "dict(x)",
    "hex": "hex(x)",
    "chr": "chr(x)",
    "ord": "ord(x)",
    # numbers
    "neg": "-x",
    "pos": "+x",
    "invert": "~x",
    "abs": "abs(x)",
    "round": "round(x)",
    "round-digits": "round(x, 1)",
    "divmod": "divmod(x, 2)",
    "pow": "pow(x, 2)",
    "trunc": "math.trunc(x)",
    "floor": "math.floor(x)",
    "ceil": "math.ceil(x)",
    "range": "range(x)",
    "range-two": "range(0, x)",
    # truth
    "not": "not x",
    "and": "x and True",
    "or": "x or True",
    "and-right": "True and x",
    "or-right": "False or x",
    "ternary": "1 if x else 0",
    "not-compare": "not x == x",
    "chained-comparison": "0 < x < 3",
    "if-equal": "1 if x == x else 0",
    # size and iteration
    "len": "len(x)",
    "iter": "iter(x)",
    "next": "next(iter(x))",
    "reversed": "list(reversed(x))",
    "comprehension": "[see(e) for e in x]",
    "set-comprehension": "{str(e) for e in x}",
    "dict-comprehension": "{str(e): 1 for e in x}",
    "generator": "list(e for e in x)",
    "star": "len_of_arguments(*x)",
    "star-list": "[*x]",
    "double-star-call": "dict(**x)",
    "sum": "sum(x)",
    "max": "max(x)",
    "min": "min(x)",
    "any": "any(x)",
    "all": "all(x)",
    "sorted": "sorted(x)",
    "zip": "list(zip(x, x))",
    "enumerate": "list(enumerate(x))",
    "map": "list(map(see, x))",
    "filter": "list(filter(None, x))",
    "join": '"".join(x)',
    # several values in a list
    "max-two": "max(x, x)",
    "max-one": "max(x, 1)",
    "min-two": "min(x, x)",
    "sum-list": "sum([x, x])",
    "max-list": "max([x, x])",
    "sorted-list": "sorted([x, x])",
    "any-list": "any([x, x])",
    "all-list": "all([x, x])",
    "join-list": '"".join([x])',
    "join-bytes-list": 'b"".join([x])',
    "list-index": "[3, x].index(x)",
    "list-count": "[7, 7].count(x)",
    # subscripts of x
    "getitem:int": "x[0]",
    "getitem:negative": "x[-1]",
    "getitem:slice": "x[:2]",
    "getitem:step": "x[::2]",
    "getitem:reverse": "x[::-1]",
    "getitem:newaxis": "x[None]",
    "getitem:tuple": "x[0, 0]",
    "getitem:slice-int": "x[:, 0]",
    "getitem:ellipsis": "x[...]",
    "getitem:ellipsis-newaxis": "x[..., None]",
    "getitem:ellipsis-int": "x[..., 0]",
    "getitem:list-one": "x[[0]]",
    "getitem:list-two": "x[[0, 0]]",
    "getitem:mask": "x[x == x]",
    "getitem:str": 'x["a"]',
    "getitem:float": "x[0.0]",
    "getitem:ndarray": "x[np.array([0])]",
    "getitem:npscalar": "x[np.int64(0)]",
    "getitem:tensor-int": "x[tensor(0)]",
    "getitem:tensor-mask": "x[tensor(x == x)]",
    "getitem:tensor-slice": "x[:tensor(1)]",
    # x as a subscript
    "index-into-list": "[1, 2, 3, 4][x]",
    "index-into-tuple": "(1, 2, 3, 4)[x]",
    "index-into-str": '"abcd"[x]',
    "index-into-ndarray": "np.arange(4)[x]",
    "store-in-ndarray": "np.zeros(4).__setitem__(slice(None), x)",
    "store-in-ndarray-item": "np.zeros(4).__setitem__(0, x)",
    "store-in-int-ndarray-item": "np.zeros(4, int).__setitem__(0, x)",
    "slice-of-list": "[1, 2, 3, 4][:x]",
    "slice-of-str": '"abcd"[:x]',
    "slice-of-ndarray": "np.arange(4)[:x]",
    "key-of-dict": "known[x]",
    "get-of-dict": "known.get(x)",
    "with-str-key": '{"2": 1}[x]',
    # membership and hashing
    "hash": "hash(x)",
    "key-in-display": "{x: 1}",
    "in-set-display": "{x}",
    "in-set": "x in known_set",
    "in-dict": "x in known",
    "in-list": "x in [2, 3]",
    "in-tuple": "x in (2, 3)",
    "in-list-str": 'x in ["2", "b"]',
    "in-list-bytes": 'x in [b"2", b"b"]',
    "in-list-none": "x in [None]",
    "not-in-list": "x not in [2, 3]",
    "in-range": "x in range(4)",
    "in-str": 'x in "2b"',
    "in-bytes": 'x in b"2b"',
    "contains": "2 in x",
    "contains-str": '"2" in x',
    "contains-bytes": 'b"2" in x',
    "contains-self": "x in [x]",
    # comparison
    "eq-int": "x == 2",
    "eq-float": "x == 2.0",
    "eq-str": 'x == "2"',
    "eq-bytes": 'x == b"2"',
    "eq-bool": "x == True",
    "eq-none": "x == None",
    "eq-list": "x == [2]",
    "eq-tuple": "x == (2,)",
    "ne-int": "x != 2",
    "ne-str": 'x != "2"',
    "ne-bytes": 'x != b"2"',
    "ne-none": "x != None",
    "is-none": "x is None",
    "is-not-none": "x is not None",
    "is-true": "x is True",
    # text
    "format": 'f"{x}"',
    "format-repr": 'f"{x!r}"',
    "format:d": 'f"{x:d}"',
    "format:04d": 'f"{x:04d}"',
    "format:.2f": 'f"{x:.2f}"',
    "format:s": 'f"{x:s}"',
    "format:10": 'f"{x:10}"',
    "format:>10": 'f"{x:>10}"',
    "str.format": '"{}".format(x)',
    "str.format:d": '"{:d}".format(x)',
    "str.format:.2f": '"{:.2f}".format(x)',
    "format-call": 'format(x, "d")',
    "percent-d": '"%d" % x',
    "percent-f": '"%.2f" % x',
    "percent-s": '"%s" % x',
    "percent-r": '"%r" % x',
    "percent-d-tuple": '"%d" % (x,)',
    "percent-f-tuple": '"%.2f" % (x,)',
    "percent-s-tuple": '"%s" % (x,)',
    "percent-of": "x % (1,)",
    "print": "print(x)",
    # repetition and joining
    "multiply-list": "[0] * x",
    "multiply-str": '"a" * x',
    "multiply-tuple": "(0,) * x",
    "multiply-by-list": "x * [1]",
    "add-list": "x + [1]",
    "list-add": "[1] + x",
    "add-tuple": "x + (1,)",
    "tuple-add": "(1,) + x",
    "add-str": 'x + "a"',
    "str-add": '"a" + x',
    "add-none": "x + None",
    "less-none": "x < None",
    # other protocols
    "call": "x()",
    "isinstance": "isinstance(x, int)",
    "isinstance-str": "isinstance(x, str)",
    "isinstance-float": "isinstance(x, float)",
    "id": "id(x)",
    "type": "type(x)",
    "copy": "copy.copy(x)",
    "deepcopy": "copy.deepcopy(x)",
    "sizeof": "sys.getsizeof(x)",
    "as-str-argument": "str.upper(x)",
    "getattr-name": "getattr([], x)",
    # into arrays
    "ndarray-of-list": "np.array([x, x])",
    "asarray": "np.asarray(x)",
    # attributes that give values
    "attribute:shape": "x.shape",
    "attribute:dtype": "x.dtype",
    "attribute:ndim": "x.ndim",
    "attribute:size": "x.size",
    "attribute:T": "x.T",
    "attribute:flat": "x.flat",
    "attribute:real": "x.real",
    "attribute:imag": "x.imag",
    "attribute:nbytes": "x.nbytes",
    "attribute:itemsize": "x.itemsize",
    "attribute:name": "x.name",
    "attribute:device": "x.device",
    "attribute:graph": "x.graph",
    "attribute:op": "x.op",
    "attribute:values": "x.values",
    "attribute:flat_values": "x.flat_values",
    "attribute:indices": "x.indices",
    "attribute:dense_shape": "x.dense_shape",
    "attribute:row_splits": "x.row_splits",
    "attribute:rank": "x.rank",
    "attribute:ndims": "x.ndims",
    "attribute:kind": "x.kind",
    "attribute:as_numpy_dtype": "x.as_numpy_dtype",
    "attribute:is_floating": "x.is_floating",
    "attribute:is_integer": "x.is_integer",
    "attribute:base_dtype": "x.base_dtype",
    "attribute:base": "x.base",
    "attribute:strides": "x.strides",
    "attribute:is_packed": "x.is_packed",
    # methods without arguments, which attribute tables cannot describe
    "call:numpy": "x.numpy()",
    "call:eval": "x.eval()",
    "call:get_shape": "x.get_shape()",
    "call:ref": "x.ref()",
    "call:item": "x.item()",
    "call:tolist": "x.tolist()",
    "call:tobytes": "x.tobytes()",
    "call:copy": "x.copy()",
    "call:flatten": "x.flatten()",
    "call:ravel": "x.ravel()",
    "call:squeeze": "x.squeeze()",
    "call:transpose": "x.transpose()",
    "call:sum": "x.sum()",
    "call:mean": "x.mean()",
    "call:std": "x.std()",
    "call:max": "x.max()",
    "call:min": "x.min()",
    "call:argmax": "x.argmax()",
    "call:all": "x.all()",
    "call:any": "x.any()",
    "call:round": "x.round()",
    "call:cumsum": "x.cumsum()",
    "call:nonzero": "x.nonzero()",
    "call:decode": "x.decode()",
    "call:encode": "x.encode()",
    "call:lower": "x.lower()",
    "call:strip": "x.strip()",
    "call:split": "x.split()",
    "call:isdigit": "x.isdigit()",
    "call:to_list": "x.to_list()",
    "call:to_tensor": "x.to_tensor()",
    "call:to_sparse": "x.to_sparse()",
    "call:row_lengths": "x.row_lengths()",
    "call:nrows": "x.nrows()",
    "call:bounding_shape": "x.bounding_shape()",
    "call:value": "x.value()",
    "call:read_value": "x.read_value()",
    "call:as_list": "x.as_list()",
    "call:num_elements": "x.num_elements()",
    "call:is_fully_defined": "x.is_fully_defined()",
    "call:consumers": "x.consumers()",
}

#: Bodies of functions.
_BODIES = {
    "if": "if x:\n    return 1\nreturn 0",
    "if-not": "if not x:\n    return 1\nreturn 0",
    "if-no-return": "y = 0\nif x:\n    y = 1\nreturn y",
    "if-side-effect": "if x:\n    note()\nreturn None",
    "if-raise": 'if x:\n    note()\nelse:\n    raise ValueError("x")\nreturn None',
    "if-return-none": "if x:\n    return 1\nreturn None",
    "if-greater": "if x > 0:\n    return 1\nreturn 0",
    "while": "n = 0\nwhile x:\n    n = n + 1\n    break\nreturn n",
    "while-greater": "n = 0\nwhile x > n + 5:\n    n = n + 1\nreturn n",
    "while-not": "n = 0\nwhile not x:\n    n = n + 1\n    break\nreturn n",
    "assert": "assert x\nreturn None",
    "assert-compare": "assert x == x\nreturn None",
    "match": "match x:\n    case 2:\n        return 1\nreturn 0",
    "match-str": 'match x:\n    case "2":\n        return 1\nreturn 0',
    "match-sequence": "match x:\n    case [a, b]:\n        return 1\nreturn 0",
    "for": "for e in x:\n    see(e)\nreturn None",
    "for-count": "n = 0\nfor e in x:\n    n = n + 1\nreturn n",
    "for-append": "r = []\nfor e in x:\n    r.append(e)\nreturn r",
    "for-break": "n = 0\nfor e in x:\n    n = n + 1\n    break\nreturn n",
    "for-continue": "n = 0\nfor e in x:\n    if n == 1:\n        continue\n    n = n + 1\nreturn n",
    "for-return": "for e in x:\n    return e\nreturn x[0]",
    "for-return-none": "for e in x:\n    return e\nreturn None",
    "for-else": "n = 0\nfor e in x:\n    n = n + 1\nelse:\n    n = n + 1\nreturn n",
    "for-range": "n = 0\nfor i in range(x):\n    n = n + 1\nreturn n",
    "for-enumerate": "for i, e in enumerate(x):\n    see(e)\nreturn None",
    "for-enumerate-count": "n = 0\nfor i, e in enumerate(x):\n    n = n + 1\nreturn n",
    "for-zip": "for a, b in zip(x, x):\n    see(a)\nreturn None",
    "for-zip-count": "n = 0\nfor a, b in zip(x, x):\n    n = n + 1\nreturn n",
    "for-reversed": "for e in reversed(x):\n    see(e)\nreturn None",
    "unpack": "a, b = x\nreturn see(a)",
    "unpack-list": "[a, b] = x\nreturn see(a)",
    "unpack-star": "a, *b = x\nreturn see(a)",
    "unpack-one": "(a,) = x\nreturn see(a)",
    "setitem": "x[0] = 5\nreturn None",
    "setitem:slice": "x[:1] = 5\nreturn None",
    "setitem:augmented": "x[0] += 1\nreturn None",
    "delitem": "del x[0]\nreturn None",
    "setattr": "x.my_attribute = 1\ndel x.my_attribute\nreturn None",
    "augmented-add": "x += 1\nreturn x",
    "augmented-multiply": "x *= 2\nreturn x",
    "augmented-divide": "x /= 2\nreturn x",
    "augmented-add-list": "y = [1]\ny += x\nreturn y",
    "augmented-add-str": 'y = "a"\ny += x\nreturn y',
    "augmented-add-int": "y = 1\ny += x\nreturn y",
    "extend-list": "y = [1]\ny.extend(x)\nreturn y",
    "list-setitem-index": "y = [1, 2, 3, 4]\ny[x] = 1\nreturn None",
    "dict-setitem-key": "y = {}\ny[x] = 1\nreturn None",
    "set-add": "y = set()\ny.add(x)\nreturn None",
    "ndarray-setitem-value": "y = np.zeros(3)\ny[0] = x\nreturn None",
    "ndarray-setitem-all": "y = np.zeros(3)\ny[:] = x\nreturn None",
    "ndarray-setitem-index": "y = np.zeros(4)\ny[x] = 1\nreturn None",
    "with": "with x:\n    pass\nreturn None",
    "raise": "raise x",
    "yield-from": "return list(delegate(x))",
}

_HEADER = '''"""Written by tools/facts/operations/sources.py."""
import copy
import math
import operator
import sys

import numpy as np

SEEN = []


def note():
    pass


def see(element):
    SEEN.append(element)
    return element


def tensor(value):
    return sys.modules["tensorflow"].convert_to_tensor(value)


def len_of_arguments(*values):
    return len(values)


def delegate(values):
    yield from values


def output(value):
    return value if type(value).__name__ == "SymbolicTensor" else 0


# AutoGraph leaves functions with this attribute alone.
for helper in (note, see, len_of_arguments, delegate, output, tensor):
    helper.autograph_info__ = {}


def traceable(function):
    def call(x):
        result = function(x)
        return output(result)

    return call


known = {2: 1, 2.5: 1, 0: 1, True: 1, "2": 1, b"2": 1, "": 1, b"": 1, None: 1}
known_set = set(known)
'''

#: Operations that note what they see: that is their result.
SEEING = frozenset(
    name for name, text in {**_EXPRESSIONS, **_BODIES}.items() if "see(" in text or "see," in text
)
#: Operations that need TensorFlow whatever the kind of value.
NEEDING_TENSORFLOW = frozenset(name for name, text in _EXPRESSIONS.items() if "tensor(" in text)
NAMES = (*_EXPRESSIONS, *_BODIES)
#: Operations of which the form is not known: what their forms agree on.
EITHER = {"getitem:list": ("getitem:list-one", "getitem:list-two")}


def source(name: str) -> str:
    """The operation as people write it."""
    return _EXPRESSIONS.get(name) or _BODIES[name]


def load() -> tuple[ModuleType, dict[str, Callable[[object], object]]]:
    """The module of the operations on one value, and the functions by name."""
    bodies = {name: _BODIES.get(name) or f"return {_EXPRESSIONS[name]}" for name in NAMES}
    return written("probed_operations", "x", bodies)


def written(
    module_name: str, parameters: str, bodies: dict[str, str]
) -> tuple[ModuleType, dict[str, Callable[..., object]]]:
    """A module of functions with these bodies, written to a file and imported."""
    parts = [_HEADER]
    for number, (name, body) in enumerate(bodies.items()):
        block = "\n    ".join(body.splitlines())
        parts.append(f"\n\ndef operation_{number}({parameters}):  # {name}\n    {block}\n")
    folder = tempfile.TemporaryDirectory(prefix="facts")
    atexit.register(folder.cleanup)
    path = Path(folder.name, f"{module_name}.py")
    path.write_text("".join(parts), encoding="utf-8")
    spec = importlib.util.spec_from_file_location(module_name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, {name: getattr(module, f"operation_{i}") for i, name in enumerate(bodies)}
