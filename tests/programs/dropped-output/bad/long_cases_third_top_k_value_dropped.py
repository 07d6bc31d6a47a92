# {"expect": [{"line": 57, "category": "dropped-output", "world": "eager", "error": "", "text": "parts 2", "or": [58, 61]}], "source": "table of cases with too short a Tout", "also": [59, 62]}
"""The same helpers run eagerly, in a graph and in a pipeline; all have to agree."""
import collections
import functools

import numpy as np
import tensorflow as tf

Case = collections.namedtuple("Case", "name func inputs tout")


def clean(text):
    raw = text if isinstance(text, bytes) else np.asarray(text).item()
    if isinstance(raw, str):
        raw = raw.encode()
    return raw.strip().lower()


def scaled(x, factor):
    return np.multiply(x, factor, dtype=np.float32)


def spread(x):
    x = np.atleast_1d(x)
    return np.float32(x.max() - x.min()), np.int32(x.size)


def flags(x):
    return np.greater(x, 1.0)


def tensor_mean(x):
    return tf.reduce_mean(x)


def tensor_parts(x):
    values, indices = tf.math.top_k(x, k=2)
    return values, indices, tf.shape(x)


VECTOR = tf.constant([0.5, 1.5, 4.0])
CASES = [
    Case("clean", functools.partial(tf.numpy_function, clean), ["  ABC "], tf.string),
    Case("scaled", functools.partial(tf.numpy_function, scaled), [VECTOR, 2.0], tf.float32),
    Case("spread", functools.partial(tf.numpy_function, spread), [VECTOR], [tf.float32, tf.int32]),
    Case("flags", functools.partial(tf.numpy_function, flags), [VECTOR], tf.bool),
    Case("mean", functools.partial(tf.py_function, tensor_mean), [VECTOR], tf.float32),
    Case("parts", functools.partial(tf.py_function, tensor_parts), [VECTOR], [tf.float32, tf.int32]),
]


def as_lists(result):
    return [np.asarray(r.numpy()).tolist() for r in tf.nest.flatten(result)]


for case in CASES:
    eager = case.func(inp=case.inputs, Tout=case.tout)  # [dropped-output]
    graph = tf.function(
        lambda *inputs, case=case: case.func(inp=list(inputs), Tout=case.tout))(*case.inputs)
    source = tf.data.Dataset.from_tensors(tuple(case.inputs))
    mapped = source.map(
        lambda *inputs, case=case: tuple(tf.nest.flatten(case.func(inp=inputs, Tout=case.tout))))
    piped = next(iter(mapped))
    assert as_lists(eager) == as_lists(graph) == as_lists(piped), case.name
    print(case.name, len(as_lists(graph)))
