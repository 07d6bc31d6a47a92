"""Random programs about where code runs: sessions, switches, captured values, and what is traced.

Unlike the programs around the wrappers these change TensorFlow for the rest of their process, so
each runs in one of its own. The guess at what a name holds only steers the generator towards
programs that get somewhere.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from textwrap import indent

_V1 = "tf.compat.v1"


def inside(lines: list[str]) -> list[str]:
    """The lines, one step further in."""
    return indent("\n".join(lines), "    ").splitlines()


class Writer:
    """A program under construction, with the chances that it was made of."""

    def __init__(self, chooser: random.Random) -> None:
        self.random = chooser
        self.number = 0

    def chance(self, share: float) -> bool:
        """True so often."""
        return self.random.random() < share

    def one(self, *options: str) -> str:
        """One of the texts."""
        return self.random.choice(options)

    def lines(self, *options: list[str]) -> list[str]:
        """One of the blocks."""
        return self.random.choice(options)

    def fresh(self, stem: str) -> str:
        """A name that is not used yet."""
        self.number += 1
        return f"{stem}{self.number}"


# -- sessions ------------------------------------------------------------------------------------


class Sessions(Writer):
    """Statements of TensorFlow 1 in eager code, in graphs, and behind the switches."""

    def __init__(self, chooser: random.Random) -> None:
        super().__init__(chooser)
        self.graph = False
        """Whether a graph is built where the statement stands."""
        self.eager = True
        """Whether eager execution is on."""
        self.values: list[tuple[str, str, bool]] = []
        """Names with a kind and whether they belong to a graph."""
        self.sessions: list[str] = []
        self.graphs: list[str] = []
        self.functions: list[tuple[str, str]] = []
        self.default = False

    @property
    def symbolic(self) -> bool:
        return self.graph or not self.eager

    def value(self, *kinds: str) -> str:
        """A name of one of the kinds, as a rule of the same world."""
        fitting = [v for v in self.values if not kinds or v[1] in kinds]
        same = [v for v in fitting if v[2] == self.symbolic]
        if same and self.chance(0.8):
            return self.random.choice(same)[0]
        if fitting and self.chance(0.8):
            return self.random.choice(fitting)[0]
        return self.one("1.5", "tf.constant(2.0)", "tf.constant([1.0, 2.0])", "None"[:0] or "3.0")

    def tensor(self) -> str:
        """A name of a tensor or a variable."""
        return self.value("tensor", "tensor", "variable")

    def new(self) -> list[str]:
        """A statement that makes a value."""
        kind = self.random.choice(
            ("tensor",) * 4 + ("computed",) * 4 + ("variable",) * 3
            + ("array", "wrapped", "called", "python", "gradients", "dataset")
            + ("placeholder",) * (3 if self.symbolic else 1)
        )  # fmt: skip
        name, text = self.fresh("x"), ""
        if kind == "tensor":
            text = self.one("tf.constant(1.0)", "tf.constant([1.0, 2.0])", "tf.zeros([2])",
                            "tf.ones([2, 2])", "tf.range(3.0)", "tf.convert_to_tensor(1.0)",
                            "tf.random.normal([2])", "tf.fill([2], 1.0)", "tf.eye(2)")  # fmt: skip
        elif kind == "computed":
            one, other = self.tensor(), self.value()
            text = self.one(f"{one} * {other}", f"{one} + 1.0", f"tf.reduce_sum({one})",
                            f"tf.square({one})", f"tf.stack([{one}, {one}])", f"-{one}",
                            f"tf.add({one}, {other})", f"2.0 * {one}", f"tf.identity({one})",
                            f"tf.cast({one}, tf.float32)", f"{one}[..., None]", f"{one} > 1.0",
                            f"tf.concat([[{one}], [{one}]], 0)", f"tf.shape({one})",
                            f"tf.maximum({one}, {other})", f"tf.reshape({one}, [-1])",
                            f"tf.stop_gradient({one})", f"tf.convert_to_tensor({one})",
                            f"tf.nn.relu({one})", f"tf.where({one} > 0, {one}, {other})",
                            f"tf.cond(tf.constant(True), lambda: {one}, lambda: {one})",
                            f"tf.map_fn(lambda v: v * 2.0, [{one}])",
                            f"tf.add_n([{one}, {one}])", f"sum([{one}, {one}])")  # fmt: skip
        elif kind == "variable":
            text = self.one(f"tf.Variable({self.one('1.0', '[1.0, 2.0]')})", "tf.Variable(1.0)",
                            f"{_V1}.get_variable('{name}', [2])",
                            f"{_V1}.get_variable('{name}', initializer=1.0)",
                            f"{_V1}.Variable(1.0)", f"tf.Variable({self.tensor()})")  # fmt: skip
        elif kind == "array":
            text = self.one("np.array([1.0, 2.0], np.float32)", "np.float32(1.0)", "np.ones(2)")
        elif kind == "python":
            text = self.one("2.0", "[1.0, 2.0]", "True")
        elif kind == "placeholder":
            shape = self.one("[]", "[None]", "[2]", "None")
            text = self.one(f"{_V1}.placeholder(tf.float32, {shape})",
                            f"{_V1}.placeholder_with_default(1.0, [])")  # fmt: skip
        elif kind == "wrapped":
            one = self.tensor()
            function = self.one("lambda v: v", "lambda v: v * 2.0", "np.square", "lambda v: 1.0")
            text = self.one(
                f"tf.py_function({function}, [{one}], tf.float32)",
                f"tf.numpy_function({function}, [{one}], tf.float32)",
                f"{_V1}.py_func({function}, [{one}], tf.float32)",
            )
        elif kind == "called":
            if not self.functions:
                return self.function()
            function, _ = self.random.choice(self.functions)
            text = f"{function}({self.tensor()})"
        elif kind == "gradients":
            text = f"tf.gradients({self.tensor()}, {self.tensor()})[0]"
            if not self.symbolic and self.chance(0.7):
                return self.new()
        elif kind == "dataset":
            made = self.one("tf.data.Dataset.from_tensor_slices([1.0, 2.0])",
                            "tf.data.Dataset.range(2)")  # fmt: skip
            text = self.one(f"next(iter({made}))", f"{_V1}.data.make_one_shot_iterator({made})"
                            ".get_next()")  # fmt: skip
        held = "variable" if kind == "variable" else "placeholder" if kind == "placeholder" else (
            "array" if kind in ("array", "python") else "tensor"
        )  # fmt: skip
        self.values.append((name, held, self.symbolic and held != "array"))
        return [f"{name} = {text}"]

    def function(self) -> list[str]:
        """A function that gets one value; it may use others, a session or a graph."""
        name = self.fresh("step")
        other = self.value()
        body = self.lines(
            ["return value * 2.0"], [f"return value * {other}"], ["return tf.square(value)"],
            ["with tf.Graph().as_default():", "    return tf.square(2.0)"],
            ["if tf.executing_eagerly():", "    return value", "return tf.identity(value)"],
            ["with tf.init_scope():", "    inner = tf.constant(1.0)", "return value * inner"],
            [f"return {_V1}.Session().run(value)"], ["return value.eval()"],
            ["with tf.Graph().as_default() as graph:", "    made = tf.constant(1.0)",
             f"    return {_V1}.Session(graph=graph).run(made)"],
            ["return value.numpy()"], ["try:", "    return value.numpy()",
             "except AttributeError:", "    return value"],
            ["return float(value)"],
        )  # fmt: skip
        self.functions.append((name, other))
        decorated = self.chance(0.35)
        return [*(["@tf.function"] if decorated else []), f"def {name}(value):", *inside(body)]

    def session(self) -> str:
        """A session, as a rule one that there is."""
        if self.sessions and self.chance(0.85):
            return self.random.choice(self.sessions)
        graph = self.random.choice(self.graphs) if self.graphs and self.chance(0.7) else ""
        return f"{_V1}.Session({'graph=' + graph if graph else ''})"

    def use(self) -> list[str]:
        """A statement that uses values: about half ask for what only one of the worlds has."""
        value, other, session = self.tensor(), self.tensor(), self.session()
        feed = self.value("placeholder")
        fed = self.value("array", "array", "tensor")
        variable = self.value("variable")
        modern = [
            [f"print({value}.numpy())"], [f"print(float({value}))"], [f"print({value})"],
            [f"print({value}.shape, {value}.dtype)"], [f"if {value} is not None:", "    print(1)"],
            [f"print(np.asarray({value}))"], [f"if tf.reduce_all({value} > 0):", "    print(1)"],
            [f"for row in [{value}]:", "    print(row)"], [f"print({variable}.assign(1.0))"],
            ["with tf.GradientTape() as tape:", f"    loss = {variable} * {variable}",
             f"print(tape.gradient(loss, {variable}))"],
        ]  # fmt: skip
        old = [
            [f"print({session}.run({value}))"], [f"print({session}.run([{value}, {other}]))"],
            [f"print({session}.run({value}, feed_dict={{{feed}: {fed}}}))"],
            [f"print({session}.run({value}, {{{feed}: {fed}}}))"],
            [f"print({value}.eval())"], [f"print({value}.eval(session={session}))"],
            [f"print({value}.eval({{{feed}: {fed}}}))"],
            [f"{session}.run({_V1}.global_variables_initializer())"],
            [f"{session}.run({_V1}.global_variables_initializer())"],
            [f"init = {_V1}.global_variables_initializer()", f"{session}.run(init)"],
            [f"{session}.run({variable}.initializer)"], [f"print({variable}.eval())"],
            [f"{session}.run({_V1}.assign({variable}, {other}))"],
            [f"{session}.run({variable}.assign({other}))"],
            [f"print({value}.op)"], [f"print({value}.name)"], [f"print({value}.graph)"],
            [f"print({variable}.name, {variable}.op)"], [f"print({value}.op.name)"],
            [f"print(tf.gradients({value}, {variable}))"],
            [f"train = {_V1}.train.GradientDescentOptimizer(0.1).minimize({value})"],
            [f"optimizer = {_V1}.train.AdamOptimizer(0.1)",
             f"optimizer.minimize(lambda: {variable} * {variable})"],
            [f"optimizer = {_V1}.train.GradientDescentOptimizer(0.1)",
             f"train = optimizer.minimize({value}, var_list=[{variable}])",
             f"{session}.run(train)"],
            [f"saver = {_V1}.train.Saver()"], [f"saver = {_V1}.train.Saver([{variable}])"],
            [f"saver = {_V1}.train.Saver(var_list={{'v': {variable}}})"],
            [f"print({_V1}.summary.merge_all())"], [f"print({_V1}.trainable_variables())"],
            [f"print({_V1}.get_default_session())"], [f"print({_V1}.get_default_graph())"],
            [f"{_V1}.summary.scalar('loss', {value})"], [f"{session}.close()"],
            [f"print({_V1}.get_default_graph().get_operations())"],
            [f"print({session}.graph is {_V1}.get_default_graph())"],
            [f"{_V1}.add_to_collection('things', {value})"],
            [f"print({_V1}.train.get_or_create_global_step())"],
            [f"print({_V1}.metrics.mean({value}))"],
            [f"print({_V1}.assign_add({variable}, 1.0))"],
            [f"print({session}.run(None))"], [f"print({session}.run('x:0'))"],
        ]  # fmt: skip
        wanted = 0.75 if self.symbolic or self.default else 0.5
        return self.random.choice(old if self.chance(wanted) else modern)

    def block(self, depth: int) -> list[str]:
        """A statement that holds others."""
        kept = (self.graph, self.default)
        kind = self.random.choice(
            ("graph",) * 4 + ("session",) * 3 + ("entered", "try", "if", "for", "scope", "init",
             "main", "helper", "manager", "stack", "interactive", "finally")
        )  # fmt: skip
        if kind == "graph":
            head, self.graph = self.graph_head(), True
            if self.chance(0.3):
                name = self.fresh("session")
                self.sessions.append(name)
                head = f"{head[:-1]}, {_V1}.Session() as {name}:"
                self.default = True
        elif kind == "session":
            name = self.fresh("session")
            graph = self.random.choice(self.graphs) if self.graphs and self.chance(0.6) else ""
            head = f"with {_V1}.Session({'graph=' + graph if graph else ''}) as {name}:"
            self.sessions.append(name)
            self.graph = self.default = True
        elif kind == "entered":
            session = self.session()
            head = self.one(f"with {session}:", f"with {session}.as_default():")
            self.graph, self.default = self.graph or "as_default" not in head, True
        elif kind == "interactive":
            name = self.fresh("session")
            self.sessions.append(name)
            graph = self.random.choice(self.graphs) if self.graphs and self.chance(0.5) else ""
            return [f"{name} = {_V1}.InteractiveSession({'graph=' + graph if graph else ''})"]
        elif kind in ("scope", "init"):
            head = self.one(f"with {_V1}.variable_scope('{self.fresh('scope')}'):",
                            "with tf.device('/CPU:0'):", "with tf.name_scope('part'):",
                            f"with {_V1}.control_dependencies([]):")  # fmt: skip
            if kind == "init":
                head, self.graph = "with tf.init_scope():", False
        elif kind == "if":
            head = self.one("if tf.executing_eagerly():", "if not tf.executing_eagerly():",
                            f"if {_V1}.get_default_session() is None:", "if True:",
                            f"if {_V1}.get_default_graph().building_function:",
                            "if len(sys.argv) < 99:")  # fmt: skip
        elif kind == "manager":
            name, graph = self.fresh("manager"), self.one("tf.Graph()", *self.graphs)
            before = ["@contextlib.contextmanager", f"def {name}():",
                      f"    with {graph}.as_default():", "        yield"]  # fmt: skip
            self.graph = True
            lines = [*before, f"with {name}():", *inside(self.several(depth + 1))]
            self.graph, self.default = kept
            return lines
        elif kind == "stack":
            head = "with contextlib.ExitStack() as stack:"
            body = ["stack.enter_context(tf.Graph().as_default())"]
            self.graph = True
            lines = [head, *inside([*body, *self.several(depth + 1)])]
            self.graph, self.default = kept
            return lines
        elif kind in ("try", "finally"):
            body = self.several(depth + 1)
            tail = (["finally:", "    print(1)"] if kind == "finally" else [
                f"except {self.one('Exception', 'RuntimeError', 'AttributeError', 'ValueError')}:",
                "    pass"])  # fmt: skip
            return ["try:", *inside(body), *tail]
        elif kind in ("main", "helper"):
            name, known = self.fresh(kind), len(self.values)
            body = self.several(depth + 1)
            del self.values[known:]
            return [f"def {name}():", *inside(body), f"{name}()"]
        else:
            head = "for _ in range(2):"
        body = self.several(depth + 1)
        self.graph, self.default = kept
        return [head, *inside(body)]

    def graph_head(self) -> str:
        """The line that enters a graph."""
        if self.graphs and self.chance(0.6):
            return f"with {self.random.choice(self.graphs)}.as_default():"
        if self.chance(0.4):
            name = self.fresh("graph")
            self.graphs.append(name)
            return f"with tf.Graph().as_default() as {name}:"
        return "with tf.Graph().as_default():"

    def several(self, depth: int) -> list[str]:
        """A few statements."""
        lines: list[str] = []
        for _ in range(self.random.choice((2, 3, 3, 4) if depth else (3, 4, 5, 6))):
            draw = self.random.random()
            if draw < 0.5:
                lines += self.new()
            elif draw < 0.72 or depth > 2:
                lines += self.use()
            elif draw < 0.92:
                lines += self.block(depth)
            elif draw < 0.94:
                lines += self.function()
            elif draw < 0.97 or depth:
                name = self.fresh("graph" if self.chance(0.5) else "session")
                if name.startswith("graph"):
                    self.graphs.append(name)
                    made = self.one("tf.Graph()", "tf.Graph()", f"{_V1}.get_default_graph()")
                    lines.append(f"{name} = {made}")
                else:
                    lines.append(f"{name} = {self.session()}")
                    self.sessions.append(name)
            else:
                lines += self.switch()
        return lines or ["pass"]

    def switch(self) -> list[str]:
        """Eager execution goes off or on."""
        name = self.one("disable_eager_execution", "disable_eager_execution",
                        "disable_v2_behavior", "enable_eager_execution",
                        "enable_v2_behavior", "enable_resource_variables")  # fmt: skip
        if "eager" in name or "behavior" in name:
            self.eager = name.startswith("enable")
        return [f"{_V1}.{name}()"]

    def program(self) -> list[str]:
        """The statements of a program."""
        lines: list[str] = []
        if self.chance(0.25):
            lines += self.switch()
        for _ in range(self.random.choice((0, 1, 2))):
            lines += self.new()
        if self.chance(0.5):
            name = self.fresh("session")
            self.sessions.append(name)
            lines.append(f"{name} = {_V1}.Session()")
        return lines + self.several(0)


# -- what asks for a value -----------------------------------------------------------------------

_ASKING = ("{x}.numpy()", "float({x})", "int({x})", "bool({x} > 0)", "np.array({x})",
           "np.asarray({x}) * 2", "np.sum({x})", "len({x})", "list({x})", "[v for v in {x}]",
           "{x}.tolist()", "str({x})", "'{{}}'.format({x})", "{x}.item()", "np.sqrt({x})",
           "round({x})", "{x} and 1.0", "not {x}", "hash({x})", "{x} in (1.0, 2.0)",
           "range(int({x}))", "math.sqrt({x})", "max({x}, 0.0)", "sorted([{x}, {x}])",
           "np.float32({x})", "{x}.numpy().mean()", "np.array([{x}, {x}])", "{x} == 1.0",
           "complex({x})", "{x}.eval()", "[1, 2][{x}]", "np.ones(2)[{x}]", "{x}.__array__()",
           "{x}.name", "{x}.op", "{x}.graph")  # fmt: skip
_NUMPY_STYLE = ("{x}.T", "{x}.astype(np.float32)", "{x}.reshape(-1)", "{x}.size", "{x}.ravel()",
                "{x} + 1", "{x} * 1.5", "{x} + np.ones(2)", "{x} ** 2", "{x}.tolist()", "{x}.max()",
                "{x} @ {x}", "{x}.mean()", "{x}.copy()", "{x}.ndim", "{x}[{x} > 0]", "{x} / 2",
                "{x} + tf.constant(1)", "np.float64(2) * {x}", "{x}.sum()")  # fmt: skip
_FINE = ("{x} * 2", "tf.square({x})", "{x} + {x}", "tf.reduce_sum({x})", "{x}.shape", "{x}.dtype",
         "{x} is None", "{x}.shape.rank", "isinstance({x}, tf.Tensor)", "tf.is_tensor({x})",
         "hasattr({x}, 'numpy')", "tf.shape({x})", "{x}[..., 0]", "type({x})", "repr({x})",
         "id({x})", "{x}.get_shape()", "tf.cast({x}, tf.float64)", "-{x}", "tf.identity({x})",
         "len({x}.shape)", "{x}.shape.as_list()", "tf.stack([{x}, {x}])")  # fmt: skip
_SWITCHES = ("tf.config.run_functions_eagerly({})", "tf.config.run_functions_eagerly({})",
             "tf.data.experimental.enable_debug_mode()",
             "tf.experimental.numpy.experimental_enable_numpy_behavior()",
             "tf.compat.v1.disable_eager_execution()", "tf.compat.v1.enable_eager_execution()",
             "tf.compat.v1.enable_v2_behavior()", "tf.compat.v1.disable_v2_behavior()",
             "tf.config.experimental_run_functions_eagerly({})",
             "tf.compat.v1.disable_v2_tensorshape()",
             "tf.compat.v1.disable_tensor_equality()")  # fmt: skip


class Switches(Writer):
    """Switches at different places of programs whose functions ask for values."""

    def switch(self, first: bool = False) -> list[str]:
        """A switch goes on or off, plainly or in the ways that code does it."""
        text = self.one(*(_SWITCHES[:4] if self.chance(0.8) else _SWITCHES))
        if "{}" in text and self.chance(0.1):
            text = text.replace("{}", self.one("len(sys.argv) < 99", "not tf.executing_eagerly()"))
        text = text.format("True" if first or self.chance(0.6) else "False")
        if self.chance(0.75):
            return [text]
        name = self.fresh("switch")
        return self.lines(
            [f"def {name}():", f"    {text}", f"{name}()"], ["if tf.executing_eagerly():",
            f"    {text}"], ["try:", f"    {text}", "except Exception:", "    pass"],
            ["if len(sys.argv) < 99:", f"    {text}"], ["for _ in range(1):", f"    {text}"],
            ["with tf.Graph().as_default():", f"    {text}"],
            ["if __name__ == '__main__':", f"    {text}"],
        )  # fmt: skip

    def asking(self, name: str) -> str:
        """An expression that may ask for the value of a tensor."""
        kind = self.random.random()
        table = _ASKING if kind < 0.55 else _NUMPY_STYLE if kind < 0.8 else _FINE
        return self.one(*table).format(x=name)

    def function(self, name: str) -> list[str]:
        """A function of one tensor."""
        body = []
        if self.chance(0.2):
            body += self.lines(["x = tf.square(x)"], ["x = tf.identity(x)"], ["x = x * 1"])
        if self.chance(0.15):
            body += self.switch()
        text = self.asking("x")
        body += self.lines(
            [f"value = {text}"], [f"value = {text}"], [f"value = {text}"],
            ["if tf.executing_eagerly():", f"    value = {text}"],
            ["if not tf.inside_function():", f"    value = {text}"],
            ["if tf.config.functions_run_eagerly():", f"    value = {text}"],
            [f"value = tf.py_function(lambda x: {text}, [x], tf.float32)"],
            [f"value = tf.numpy_function(lambda x: {text}, [x], tf.float32)"],
            [f"value = tf.map_fn(lambda x: {text}, x[None])"],
            [f"value = tf.cond(tf.constant(True), lambda: {text}, lambda: x)"],
            ["with tf.init_scope():", f"    value = {text}"],
            ["try:", f"    value = {text}", "except Exception:", "    value = x"],
            [f"value = tf.function(lambda x: {text})(x)"],
            [f"value = tf.vectorized_map(lambda x: {text}, x[None])"],
            ["for _ in tf.range(2):", f"    value = {text}"],
            ["if x is not None and hasattr(x, 'numpy'):", f"    value = {text}"],
        )  # fmt: skip
        if self.chance(0.1):
            body = ["if tf.reduce_sum(x) > 0:", *inside(body)]
        return [f"def {name}(x):", *inside([*body, "return x"])]

    def context(self, name: str) -> list[str]:
        """Something that calls the function."""
        value = self.one("tf.constant(1.0)", "tf.constant([1.0, 2.0])", "tf.constant([1, 2])",
                         "tf.constant(4)", "tf.Variable([1.0, 2.0])", "np.ones(2)",
                         "tf.ones([2, 2])")  # fmt: skip
        rows = self.one("[1.0, 2.0]", "[[1.0, 2.0]]", "[1, 2]", "tf.constant([1.0, 4.0])")
        data = f"tf.data.Dataset.from_tensor_slices({rows})"
        traced = self.fresh("traced")
        switch = self.switch() if self.chance(0.25) else []
        return self.lines(
            [f"{traced} = tf.function({name})", *switch, f"print({traced}({value}))"],
            [f"{traced} = tf.function({name}, autograph=False)", *switch,
             f"print({traced}({value}))"],
            [f"print(tf.function({name})({value}))"], [f"print({name}({value}))"],
            [f"{traced} = tf.function({name})", f"print({traced}({value}))", *switch,
             f"print({traced}({value}))"],
            [f"for row in {data}.map({name}):", "    print(row)"],
            [f"dataset = {data}.map({name})", *switch, "for row in dataset:", "    print(row)"],
            [f"dataset = {data}", *switch, f"for row in dataset.map({name}).batch(2):",
             "    print(row)"],
            [f"dataset = {data}.filter(lambda x: tf.reduce_all({name}(x) > 0))", *switch,
             "for row in dataset:", "    print(row)"],
            [f"dataset = {data}.flat_map(lambda x: tf.data.Dataset.from_tensors({name}(x)))",
             "for row in dataset:", "    print(row)"],
            [f"print({data}.reduce(0.0, lambda state, x: state + tf.cast(tf.reduce_sum({name}(x)),"
             " tf.float32)))"],
            [f"print(tf.py_function({name}, [{value}], tf.float32))"],
            [f"print(tf.numpy_function({name}, [{value}], tf.float32))"],
            [f"{traced} = tf.function(lambda x: tf.py_function({name}, [x], tf.float32))", *switch,
             f"print({traced}({value}))"],
            [f"dataset = {data}.map(lambda x: tf.py_function({name}, [x], tf.float32))", *switch,
             "for row in dataset:", "    print(row)"],
            [f"dataset = {data}.map(lambda x: tf.numpy_function({name}, [x], tf.float32))",
             "for row in dataset:", "    print(row)"],
            ["with tf.Graph().as_default():", *inside(switch),
             f"    print({name}(tf.constant(1.0)))"],
            ["class Layer(tf.keras.layers.Layer):", "    def call(self, x):",
             f"        return {name}(x)", *switch, "print(Layer()(tf.ones([2, 2])))"],
            ["class Layer(tf.keras.layers.Layer):", "    def call(self, x):",
             f"        return {name}(x)", "model = tf.keras.Sequential([Layer()])", *switch,
             "print(model.predict(tf.ones([2, 2]), verbose=0))"],
            ["class Layer(tf.keras.layers.Layer):", "    def call(self, x):",
             f"        return {name}(x)", "model = tf.keras.Sequential([Layer()])",
             f"model.compile(run_eagerly={self.one('True', 'False')})",
             "print(model.predict(tf.ones([2, 2]), verbose=0))"],
            ["with tf.GradientTape() as tape:", f"    print({name}({value}))"],
        )  # fmt: skip

    def program(self) -> list[str]:
        """The statements of a program."""
        lines = self.switch(first=True) if self.chance(0.75) else []
        for _ in range(self.random.choice((1, 1, 2))):
            name = self.fresh("step")
            made = self.function(name)
            if self.chance(0.2):
                made.insert(0, self.one("@tf.function", "@tf.function", "@tf.autograph.experimental"
                                        ".do_not_convert"))  # fmt: skip
            lines += made
            if self.chance(0.4):
                lines += self.switch()
            for _ in range(self.random.choice((1, 1, 2))):
                lines += self.context(name)
                if self.chance(0.2):
                    lines += self.switch()
        return lines


# -- captured values -----------------------------------------------------------------------------


class Captures(Writer):
    """The function behind a wrapper uses values of the code around it."""

    def reading(self, name: str) -> str:
        """An expression of the wrapped function on the captured value."""
        return self.one(*(_ASKING if self.chance(0.5) else _FINE if self.chance(0.6) else (
            "v * {x}", "v + {x}", "{x} * v", "tf.multiply(v, {x})", "np.multiply(v, {x})",
            "v[{x}]", "tf.gather([v, v], {x})", "{x} > v", "v if {x} is not None else v",
            "tf.add_n([v, {x}])", "np.array([v, {x}])", "{x}(v)", "{x}.numpy() + v",
        ))).format(x=name)  # fmt: skip

    def program(self) -> list[str]:
        """The statements of a program."""
        wrapper = self.one("tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func")
        way = self.one("closure", "closure", "default", "partial", "attribute", "attribute", "item",
                       "key", "loop", "nonlocal", "global", "argument", "maker", "class",
                       "object", "comprehension")  # fmt: skip
        source = self.one(
            "a", "a", "a", "tf.square(a)", "tf.shape(a)", "a.shape", "a.shape.rank", "WEIGHT",
            "VARIABLE", "TABLE", "tf.constant(2.0)", "tf.reduce_sum(a)", "2.0", "np.ones(2)",
            "tf.Variable(1.0)" if self.chance(0.2) else "a * WEIGHT", "lambda v: v", "a.dtype",
            "tf.get_static_value(a)", "tf.get_static_value(tf.constant(1.0))", "[a, a]", "(a, 1.0)",
        )  # fmt: skip
        again = self.one("1.0", "None", "np.float32(2.0)", "WEIGHT", "tf.constant(1.0)", "a",
                         "tf.negative(a)", "3")  # fmt: skip
        rebind = self.one("never", "never", "before", "after", "after", "undone", "branch")
        name = {"attribute": "self.kept", "item": "kept[0]", "key": "kept['x']", "global": "KEPT",
                "class": "Step.kept", "object": "STATE.kept"}.get(way, "kept")  # fmt: skip
        reading = self.reading(name)
        body = self.lines(
            [f"value = {reading}", "return v"], [f"value = {reading}", "return v"],
            [f"return {reading}"], [f"print({reading})", "return v"],
            ["if tf.executing_eagerly():", f"    value = {reading}", "return v"],
            ["try:", f"    value = {reading}", "except Exception:", "    pass", "return v"],
            [f"if {name} is not None:", f"    value = {reading}", "return v"],
            [f"if hasattr({name}, 'numpy'):", f"    value = {reading}", "return v"],
            [f"if not isinstance({name}, tf.Tensor):", f"    value = {reading}", "return v"],
            [f"other = {name}", f"return {reading}"],
        )  # fmt: skip
        keep, inp, function = [f"{name} = {source}"], "[a]", "body"
        define = ["def body(v):", *inside(body)]
        if way in ("item", "key"):
            keep = [f"kept = {f'[{source}]' if way == 'item' else {'x': 0}}"]
            keep = [f"kept = [{source}]"] if way == "item" else [f"kept = {{'x': {source}}}"]
        if way == "default":
            define = [f"def body(v, kept={source if self.chance(0.5) else 'kept'}):", *inside(body)]
        elif way == "partial":
            define = ["def body(v, kept):", *inside(body)]
            function = "functools.partial(body, kept=kept)"
        elif way == "nonlocal":
            define = ["def change():", "    nonlocal kept", f"    kept = {again}", *define]
        elif way == "maker":
            define = ["def make(kept):", *inside(define), "    return body"]
            function = "make(kept)"
        elif way == "argument":
            define = []
            function = f"lambda v, k: {self.reading('k')}" if self.chance(0.5) else (
                f"lambda v, kept: {reading if 'kept' in reading else 'v'}")  # fmt: skip
            inp = "[a, kept]"
        elif way == "comprehension":
            define = []
            function = f"[lambda v: {reading} for kept in ({source}, {again})][0]"
        rebound = [f"{name} = {again}"]
        if way == "nonlocal" and self.chance(0.6):
            rebound = ["change()"]
        elif way == "attribute" and self.chance(0.3):
            rebound = ["self.change()"]
        elif way == "item" and self.chance(0.3):
            rebound = self.lines(["kept.clear()"], ["kept.pop()"], ["kept[:] = [1.0]"],
                                 ["kept.insert(0, 1.0)"])  # fmt: skip
        elif self.chance(0.1):
            rebound = [f"del {name}"]
        call = [f"result = {wrapper}({function}, {inp}, tf.float32)"]
        if way == "loop":
            call = [f"for kept in ({source}, {again}):", *inside([*define, *call])]
            keep = define = []
        inner = [*keep, *define]
        if rebind == "before":
            inner += rebound
        elif rebind == "branch":
            inner += ["if len(sys.argv) < 99:", *inside(rebound)]
        inner += call
        if rebind == "after":
            inner += rebound
        elif rebind == "undone":
            inner = [*inner[: -len(call)], *rebound, *keep, *call] if keep else inner
        inner += ["return result"]
        if way == "global":
            inner.insert(0, "global KEPT")
        return self.surroundings(way, inner, rebound if self.chance(0.3) else [])

    def surroundings(self, way: str, inner: list[str], later: list[str]) -> list[str]:
        """The function with the wrapper's call, and what runs it."""
        before = ["WEIGHT = tf.constant(2.0)", "VARIABLE = tf.Variable(3.0)",
                  "TABLE = np.array([1.0, 2.0], np.float32)", "KEPT = 0.5"]  # fmt: skip
        if way == "object":
            before += ["STATE = types.SimpleNamespace(kept=None)"]
        later = [line for line in later if way in ("global", "class", "object", "attribute")
                 and "change" not in line and " a" not in line and "(a" not in line]  # fmt: skip
        if way in ("attribute", "class"):
            made = [
                "class Step:",
                *(["    kept = None"] if way == "class" or self.chance(0.5) else []),
                "    def change(self):",
                "        self.kept = 1.0",
            ]
            decorated = ["@tf.function"] if self.chance(0.4) else []
            made += inside([*decorated, "def __call__(self, a):", *inside(inner)])
            made += ["step = Step()"]
            later = [line.replace("self.", "step.") for line in later]
        else:
            made = ["def step(a):", *inside(inner)]
            if self.chance(0.2):
                made.insert(0, "@tf.function")
        switch = self.lines([], [], [], [], [], ["tf.config.run_functions_eagerly(True)"],
                            ["tf.data.experimental.enable_debug_mode()"])  # fmt: skip
        value = self.one("tf.constant(1.0)", "tf.constant([1.0, 2.0])", "tf.constant(3.0)")
        data = "tf.data.Dataset.from_tensor_slices([1.0, 2.0])"
        run = self.lines(
            ["traced = tf.function(step)", *later, f"print(traced({value}))"],
            ["@tf.function", "def outer(x):", "    result = step(x)", *inside(later),
             "    return result", f"print(outer({value}))"],
            [f"dataset = {data}.map(step)", *later, "for item in dataset:", "    print(item)"],
            [f"dataset = {data}.map(lambda x: step(x))", *later, "print(list(dataset))"],
            [f"print(step({value}))", *later],
            ["def main():", f"    dataset = {data}.map(step)", *inside(later),
             "    for item in dataset:", "        print(item)", "main()"],
            ["with tf.Graph().as_default():",
             "    with tf.compat.v1.Session() as session:",
             "        a = tf.constant(1.0)", "        VARIABLE = WEIGHT = 1.0",
             "        result = step(a)", *inside(inside(later)),
             "        print(session.run(result))"],
            ["class Layer(tf.keras.layers.Layer):", "    def call(self, x):",
             "        return step(x)", "model = tf.keras.Sequential([Layer()])",
             "print(model.predict(tf.ones([2, 2]), verbose=0))"],
        )  # fmt: skip
        return [*switch, *before, *made, *run]


# -- what is traced ------------------------------------------------------------------------------


class Roots(Writer):
    """Functions that something traces, or stores and never calls."""

    def program(self) -> list[str]:
        """The statements of a program."""
        chosen = Switches(self.random)
        rank = self.one("[]", "[None]", "[2]", "None")
        spec = f"tf.TensorSpec({rank}, tf.float32)"
        body = chosen.function("step")[1:]
        if self.chance(0.25):
            body = inside(self.lines(
                ["n = x + 1", f"value = {chosen.asking('n')}", "return x"],
                ["return helper(x)"], ["return SELF.run(x)"], [f"return {chosen.asking('x')}"],
            ))  # fmt: skip
        helper = ["def helper(value):", f"    result = {chosen.asking('value')}",
                  "    return value",
                  "class Tools:", "    def run(self, value):",
                  f"        return {chosen.asking('value')}", "SELF = Tools()"]  # fmt: skip
        if "helper" not in "".join(body) and "SELF" not in "".join(body):
            helper = []
        value = self.one("tf.constant(1.0)", "tf.constant([1.0, 2.0])", "1.0", "np.float32(2)",
                         "[1.0, 2.0]", "True", "None", "'a'", "3")  # fmt: skip
        decorator = self.one(
            "@tf.function", "@tf.function()", f"@tf.function(input_signature=[{spec}])",
            f"@tf.function(input_signature=({spec},))", "@tf.function(autograph=False)",
            f"@functools.partial(tf.function, input_signature=[{spec}])",
            "@tf.function(reduce_retracing=True)", "@tf.function(jit_compile=False)",
        )  # fmt: skip
        made = [*helper, decorator, "def step(x):", *body]
        call = self.lines(
            [f"print(step({value}))"], [f"print(step(x={value}))"],
            [f"print(step.get_concrete_function({spec}))"],
            [f"concrete = step.get_concrete_function({spec})", f"print(concrete({value}))"],
            [f"concrete = step.get_concrete_function({value})", "print(concrete())"],
            [f"print(step.python_function({value}))"],
            ["TABLE = {'a': step, 'b': print}", f"TABLE['a']({value})"],
            ["STEPS = [step]", "for function in STEPS:", f"    function({value})"],
            ["STEPS = [step]"], ["TABLE = {'a': step}"],
            ["def main(function):", f"    return function({value})", "print(main(step))"],
            ["with tf.Graph().as_default():", "    print(step(tf.constant(1.0)))"],
            ["print(step.experimental_get_tracing_count())"],
            ["module = tf.Module()", "module.step = step", f"print(module.step({value}))"],
            [f"print(list(map(step, [{value}])))"],
            [f"print(functools.partial(step, {value})())"],
            [f"print(tf.autograph.to_graph(step.python_function)({value}))"],
            ["if len(sys.argv) > 99:", f"    step({value})"],
            ["try:", f"    step({value})", "except Exception as error:", "    print(error)"],
            [f"print(tf.function(lambda: step({value}))())"],
            [f"print(step(step({value})))"],
            [f"print(step({value}), step(tf.constant(1.0)))"],
            ["for value in (1.0, 2.0):", "    step(value)"],
        )  # fmt: skip
        if self.chance(0.25):
            made = [*helper, "class Model(tf.Module):", *inside([decorator, "def step(self, x):",
                    *body]), "model = Model()", "step = model.step"]  # fmt: skip
        elif self.chance(0.2):
            made = [*helper, "class Holder:", "    def __init__(self):",
                    "        self.step = tf.function(self.plain)", "    def plain(self, x):",
                    *inside(body), "step = Holder().step"]  # fmt: skip
        elif self.chance(0.2):
            made = [*helper, "def make():", *inside([decorator, "def step(x):", *body,
                    "return step"]), "step = make()"]  # fmt: skip
        switch = chosen.switch() if self.chance(0.15) else []
        return [*switch, *made, *call]


KINDS: dict[str, Callable[[random.Random], Writer]] = {
    "sessions": Sessions, "switches": Switches, "captures": Captures, "roots": Roots,
}  # fmt: skip
_MODULES = ("contextlib", "functools", "math", "sys", "types")


_CHANGES = re.compile(
    r"run_functions_eagerly|(?:en|dis)able_\w+\(|numpy_behavior|InteractiveSession|Session\(\)"
)


def changes_process(text: str) -> bool:
    """Whether a program changes what others would find in the same process."""
    return _CHANGES.search(text) is not None


def generate(kind: str, seed: int, index: int) -> str:
    """The program of that number; the same three give the same text."""
    chooser = random.Random(f"{kind}:{seed}:{index}")
    lines = KINDS[kind](chooser).program()  # type: ignore[attr-defined]
    text = "\n".join(lines)
    imports = [f"import {name}" for name in _MODULES if f"{name}." in text]
    return "\n".join([*imports, "import numpy as np", "import tensorflow as tf", "", text]) + "\n"
