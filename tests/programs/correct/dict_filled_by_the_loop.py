# {"expect": [], "source": "the first turn of a loop takes other branches than the later ones, which find arrays in the dict"}
import numpy as np
import tensorflow as tf

OPERATIONS = [
    {"kind": "constant", "input": None, "output": 7, "data": [[1.0, 2.0], [3.0, 4.0]]},
    {"kind": "product", "input": (0, 7), "output": 8, "data": None},
    {"kind": "scale", "input": (8,), "output": 9, "data": [2.0]},
]


def rebuild(operations, details):
    held = {}
    for detail in details:
        held[detail["index"]] = tf.compat.v1.placeholder(tf.float32, [None, 2])
    for operation in operations:
        if operation["kind"] == "product":
            weights = held[operation["input"][1]].transpose(1, 0)
            held[operation["output"]] = tf.matmul(held[operation["input"][0]], weights)
        elif operation["kind"] == "constant":
            held[operation["output"]] = np.array(operation["data"], np.float32)
        else:
            held[operation["output"]] = held[operation["input"][0]] * operation["data"][0]
    return held


with tf.Graph().as_default():
    nodes = globals()["rebuild"](OPERATIONS, [{"index": 0}])
    with tf.compat.v1.Session() as session:
        given = {nodes[0]: [[1.0, 1.0]]}
        assert session.run(nodes[9], given).tolist() == [[6.0, 14.0]]

squares = tf.data.Dataset.range(3).map(
    lambda number: tf.numpy_function(lambda n: n * n, [number], tf.int64)
)
print(list(squares.as_numpy_iterator()))
