"""One evaluation of a function's rules: which dtypes its arguments take, what comes out.

An entry of the tables has ``p``: the parameters · ``d``: the defaults that rules look at ·
``w``: per parameter what it does with kinds of values that it was not made for · ``g``: groups of
parameters that must have one dtype, with the dtypes they reject, what a value is alone and what
becomes of it beside a tensor · ``a``: dtype arguments that a tensor must agree with ·
``r``: dtypes that NumPy rejects · ``x``: parameters for which nothing is said of texts and
objects · ``u``: parameters that were never given · ``n``: arguments of which nothing is said ·
``o``: the result, as [kind, dtype rule, rank rule], as a "tuple" of results, as what "each" item of
a list is (and how many there are: "length"), or as one of several by a test ("if").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pyfunc_lint.tables.dtypes import FLOATS, INTEGERS, TENSORFLOW_NATURAL, as_tensor
from pyfunc_lint.tables.function_promotion import promote
from pyfunc_lint.tables.function_rules import (
    COMPOSITES,
    NONE,
    SYMBOLIC,
    TENSORS,
    TEXTS,
    UNKNOWN,
    Argument,
    Constant,
    Value,
    dtype_of_argument,
    either,
    holds,
    rank,
    view,
)
from pyfunc_lint.tables.function_tables import Tables
from pyfunc_lint.tables.operands import Operand

World = Literal["eager", "graph"]


class Failure(Exception):
    """The call fails: number of the error, and which cell of the tables says so."""

    def __init__(self, error: int, *cell: Any) -> None:
        super().__init__(error)
        self.error, self.cell = error, cell


class Call:
    """One evaluation: the arguments as the rules see them, and in which world."""

    def __init__(
        self,
        tables: Tables,
        entry: Mapping[str, Any],
        arguments: Mapping[str, Argument],
        world: World | None,
    ) -> None:
        self.tables, self.entry, self.shared = tables, entry, tables.shared
        defaults: Mapping[str, Any] = entry.get("d", {})
        self.values: dict[str, Value] = {
            name: view(Constant(value)) for name, value in defaults.items()
        }
        self.values.update((name, view(argument)) for name, argument in arguments.items())
        self.given = {name: self.values[name] for name in arguments}
        kinds = frozenset().union(*(value.kinds for value in self.given.values()))
        self.kinds = kinds
        if kinds & SYMBOLIC or world == "graph":
            self.world: str | None = "graph"
        elif world == "eager" or "eager" in kinds:
            self.world = "eager"
        else:
            self.world = None
        self.beyond = False
        self.note = ""
        self.turned: str | None = None
        self.groups: list[str | None] = []

    def out(self) -> Any:
        """The description of the result; None when the tables cannot say."""
        self.check()
        out = self.entry.get("o")
        if out is None or self.beyond:
            return None
        untried = self.entry.get("u", "").split()
        if any(name in untried and v.form != "none" for name, v in self.given.items()):
            return None
        odd = self.entry.get("n", "").split()
        if odd and any(value.key in odd for value in self.given.values()):
            return None
        if self.entry.get("x") and any(
            as_tensor(value.dtype or "") == "string" or value.leaf in TEXTS
            for name, value in self.given.items()
            if name in self.entry["x"].split()
        ):
            return None
        return self.choose(out)

    # --- failures -------------------------------------------------------------------------------

    def check(self) -> None:
        """Raise if an argument is surely refused; join_results the dtypes of the groups."""
        reactions: Mapping[str, int] = self.entry.get("w", {})
        for name, value in self.given.items():
            self._check_kind(value, reactions.get(name))
        for group in self.entry.get("g", ()):
            self.groups.append(self._group(*group))
        for rule in self.entry.get("a", ()):
            self._agree(*rule)
        for name, row in self.entry.get("r", {}).items():
            known = self.values.get(name)
            if known is not None and known.form in ("array", "scalar") and known.dtype:
                # NumPy's refusals do not depend on the world.
                refused = self.tables.row("rejections", row).get("eager", {}).get(known.dtype)
                if refused is not None:
                    raise Failure(refused, "refused", name, known.dtype)

    def _agree(self, parameter: str, name: str, *errors: int | None) -> None:
        """Some functions do not cast a tensor to the dtype that is asked for, but refuse it."""
        value, wanted = self.given.get(name, NONE), self.given.get(parameter, NONE)
        dtype = dtype_of_argument(wanted, "tf") if wanted.form != "none" else None
        if value.form == "tensor" and value.dtype and dtype and value.dtype != dtype:
            self._fail(errors, "a", parameter)

    def _check_kind(self, value: Value, reaction: int | None) -> None:
        table: Mapping[str, Any] = {} if reaction is None else self.shared["reactions"][reaction]
        for kind in sorted(value.kinds):
            plain = kind.replace("autograph", "symbolic")
            if value.form == "list":
                found = table.get(f"list:{plain}")
            else:
                found = self._reaction(table, plain, value.rank)
            if found in ("?", None):
                without = self._without(table, plain, value.rank)
                found = found if without is None else without
            if isinstance(found, int):
                raise Failure(found, "reactions", reaction, kind)
            if found == "?":
                self.beyond = True  # it works, but gives something else
            elif kind in COMPOSITES or kind == "keras":
                turned = table.get(plain.removeprefix("sym"))
                if turned == "ok":
                    continue
                if not isinstance(turned, str) or self.turned not in (None, turned):
                    self.beyond = True
                else:
                    self.turned = turned
            elif self.tables.family == "np" and kind in TENSORS and found != "array":
                self.beyond = True

    def _without(self, table: Mapping[str, Any], kind: str, number: int | None) -> Any:
        """The failure where another argument is left out that would have prevented it; or None."""
        for key, error in table.items():
            name, _, other = key.partition(" without ")
            if other and name in (kind, f"{kind}@{number}") and other not in self.given:
                return error
        return None

    def _reaction(self, table: Mapping[str, Any], kind: str, number: int | None) -> Any:
        """What a parameter does with a kind of value; it may depend on scalar or vector."""
        if kind in table:
            return table[kind]
        if number is not None:
            return table.get(f"{kind}@{number}")
        scalar, vector = table.get(f"{kind}@0"), table.get(f"{kind}@1")
        if isinstance(scalar, int) and isinstance(vector, int):
            errors = self.shared["errors"]
            return scalar if errors[scalar][0] == errors[vector][0] else "?"
        return scalar if scalar == vector else "?"

    def _group(
        self, members: list[str], rejection: int, natural: int, beside: int | None
    ) -> str | None:
        """The dtype that the parameters which must agree have (TensorFlow)."""
        present = [(at, self.given[name]) for at, name in enumerate(members) if name in self.given]
        present = [(at, value) for at, value in present if value.form != "none"]
        if not present:
            return ""
        known = frozenset().union(*(value.tensors for _, value in present))
        if len(known) > 1:
            within = any(len(value.tensors) > 1 for _, value in present)
            self._refuse("rejections", rejection, "mixed-list" if within else "mixed")
            return None
        if any(value.form == "tensor" or "tensor" in value.inner for _, value in present):
            if not known:
                return None
            dtype = next(iter(known))
            self._refuse("rejections", rejection, dtype)
            for at, value in present:
                if not self._convert(at, value, dtype, beside):
                    return None
            return dtype
        dtypes = {self._natural(value, natural) for _, value in present}
        settled = dtypes.pop() if len(dtypes) == 1 else None
        if settled is not None:
            self._refuse("rejections", rejection, settled)
        return settled

    def _refuse(self, section: str, row: int, key: str) -> None:
        """Fail if a table says so for this world, or for both where the world is not known."""
        table = self.tables.row(section, row)
        if section == "naturals":
            table = {world: {key: cell.get("error")} for world, cell in table[key].items()}
        self._fail(
            [table.get(world, {}).get(key) for world in ("eager", "graph")], section, row, key
        )

    def _fail(self, found: Sequence[int | None], *cell: Any) -> None:
        if self.world is not None:
            error = found[0] if self.world == "eager" else found[1]
        else:
            error = found[0] if found[0] == found[1] else None
        if error is not None:
            raise Failure(error, *cell, self.world)

    def _convert(self, at: int, value: Value, dtype: str, beside: int | None) -> bool:
        """A value beside a tensor takes the tensor's dtype, or fails to; False: not known."""
        if value.form in ("tensor", "unknown") or "tensor" in value.inner:
            return True
        if beside is None:
            return False
        if value.form == "python" and value.leaf and value.uniform:
            key = value.leaf
        elif value.form in ("array", "scalar") and value.dtype:
            key = f"{value.form}:{value.dtype}"
        else:
            return False
        table = self.tables.row("beside", beside)
        if dtype not in self.shared["classes"][table["dtypes"]].split():
            return False
        found = []
        for world in ("eager", "graph"):
            rows = table.get(world, {}).get(f"{at}:{key}", ())
            found += [next((error for error, group in rows
                            if dtype in self.shared["classes"][group].split()), None)]  # fmt: skip
        self._fail(found, "beside", beside)
        if value.dtype in FLOATS and dtype in INTEGERS:
            self.note = "truncates"
        return key in table["keys"].split()

    def _natural(self, value: Value, table: int) -> str | None:
        """The dtype that a value takes on its own."""
        exceptions: Mapping[str, Any] = self.tables.row("naturals", table)
        dtype: Any = None
        key = value.leaf
        if value.form == "python" and value.leaf and value.uniform:
            dtype = exceptions.get(key, TENSORFLOW_NATURAL.get(key))
        elif value.form in ("array", "scalar") and value.dtype:
            key = f"array:{value.dtype}"
            dtype = exceptions.get(key, as_tensor(value.dtype))
        elif value.form == "list" and value.uniform and value.dtype:
            dtype = as_tensor(value.dtype) if not exceptions else None
        if isinstance(dtype, dict):
            self._refuse("naturals", table, key)
            return None
        return dtype if isinstance(dtype, str) else None

    # --- results --------------------------------------------------------------------------------

    def choose(self, out: Any) -> Any:
        """The variant of a result that depends on an argument."""
        while isinstance(out, dict) and "if" in out:
            test = out["if"]
            if test[0] == "rank":
                number = self.widest_rank(test[1:])
                if number is None:
                    return None
                out = out.get(str(number), out.get("*"))
            elif test[0] == "count":
                number = self.values.get(test[1], UNKNOWN).length
                if number is None:
                    return None
                out = out.get(str(number), out.get("*"))
            elif test[0] == "dtype":
                out = out.get(self.values.get(test[1], UNKNOWN).dtype or "")
            elif test[0] == "form":
                out = out.get(self.strongest(test[1:]))
            else:
                out = either(holds(test, self.values, self.given), out["yes"], out["no"])
        return out

    def strongest(self, names: Sequence[str]) -> str | None:
        """Whether there is a tensor among these arguments, else an array, else only Python's."""
        given = [self.given[name] for name in names if name in self.given]
        forms = {form for value in given for form in (value.inner or {value.form})}
        for form, kinds in (("tensor", {"tensor"}), ("array", {"array", "scalar"})):
            if forms & kinds:
                return form
        return "python" if forms <= {"python", "none"} else None

    def widest_rank(self, names: Sequence[str]) -> int | None:
        """The largest rank among the arguments that are given."""
        ranks = [self.given[name].rank for name in names
                 if name in self.given and self.given[name].form != "none"]  # fmt: skip
        known = [number for number in ranks if number is not None]
        return max(known) if known and len(known) == len(ranks) else None

    def operand(self, out: Any) -> Operand | None:
        """The result that a rule describes."""
        out = self.choose(out)
        if out is None or out == "?":
            return None
        if isinstance(out, dict):
            return Operand("tuple" if "tuple" in out else out["kind"])
        kind, dtype_rule, rank_rule = out
        dtype, number = self.dtype(dtype_rule), rank(rank_rule, self.values, self.given)
        if kind == "tensor" and self.turned not in (None, "tensor"):
            kind, number = self.turned, None
        if kind in ("tensor", "ragged", "sparse", "variable"):
            return Operand(self._tensor_kind(kind), dtype, number)
        if kind == "either":
            kind = "ndarray" if number else "array"
        elif kind == "array":
            kind = "array" if number is None else "ndarray" if number else "npscalar"
            if kind == "npscalar" and dtype == "object":
                return None
        return Operand(kind, dtype, number)

    def _tensor_kind(self, kind: str) -> str:
        if self.world == "graph":
            if kind == "tensor":
                return "autograph" if "autograph" in self.kinds else "symbolic"
            return f"sym{kind}"
        if kind == "tensor":
            return "tensor" if self.world is None else "eager"
        return kind

    def dtype(self, rule: Any) -> str | None:
        """The dtype that a rule gives."""
        if rule is None or isinstance(rule, str):
            return rule
        name, *terms = rule
        if name == "g":
            return self.groups[terms[0]] or None
        if name == "top":
            ordered = rule[1].split()
            dtypes = [dtype for dtype in self.groups if dtype != ""]
            known = [dtype for dtype in dtypes if dtype in ordered]
            return max(known, key=ordered.index) if known and len(known) == len(dtypes) else None
        if name == "map":
            source = self.dtype(terms[1])
            mapped: str | None = self.shared["maps"][terms[0]].get(source) if source else None
            return mapped
        if name == "of":
            return self.values.get(terms[0], UNKNOWN).dtype
        if name == "arg":
            value = self.values.get(terms[0], NONE)
            if value.form == "none":
                return self.dtype(terms[1])
            return dtype_of_argument(value, self.tables.family)
        if name in ("given", "is"):
            first, second = self.dtype(terms[-2]), self.dtype(terms[-1])
            return either(holds(rule, self.values, self.given), first, second)
        if name == "promote":
            return promote([self.values.get(param, NONE) for param in terms], self.shared)
        return None
