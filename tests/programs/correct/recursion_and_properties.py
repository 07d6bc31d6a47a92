# {"expect": [], "source": "recursive preprocessing in Python around tensors in a nest"}
import numpy as np
import tensorflow as tf


class Node:
    def __init__(self, name, children=(), value=None):
        self.name, self.children, self._value = name, list(children), value

    @property
    def value(self):
        if self._value is None:
            return sum(c.value for c in self.children)
        return self._value

    def walk(self):
        yield self
        for c in self.children:
            yield from c.walk()


@tf.function
def total(a, b):
    tree = Node("root", [Node("a", value=a), Node("n", [Node("b", value=b), Node("c", value=1.0)])])
    depth = len([n for n in tree.walk() if n.children])
    return tree.value * float(depth)


def cast_nest(x):
    if isinstance(x, dict):
        return {k: cast_nest(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [cast_nest(v) for v in x]
    return tf.cast(x, tf.float32)


print(total(tf.constant(1.0), tf.constant(2.0)).numpy())
ds = tf.data.Dataset.from_tensor_slices({"a": {"b": np.arange(3)}, "c": np.ones((3, 2))}).map(cast_nest)
print(next(iter(ds))["a"]["b"].dtype.name)
