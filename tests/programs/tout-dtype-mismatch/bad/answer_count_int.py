# {"expect": [{"line": 8, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "string minimum in py_function and numpy_function by mode"}
import numpy as np
import tensorflow as tf


def choose(answer, answer_mode="first"):
    if answer_mode == "count":
        return tf.numpy_function(lambda x: len(x), [answer], tf.int32)  # [tout-dtype-mismatch]
    if answer_mode == "first":
        if answer.shape.rank == 1:
            out = tf.py_function(lambda x: np.min(x.numpy()), [answer], tf.TensorSpec((), tf.string))
            return tf.ensure_shape(out, ())
        out = tf.numpy_function(
            lambda x: np.array([min(y) for y in x]), inp=[answer], Tout=tf.string)
        return tf.ensure_shape(out, [None])
    if answer_mode == "longest":
        def longest(x):
            texts = [t.decode() for t in x]
            return max(texts, key=len)

        return tf.ensure_shape(tf.numpy_function(longest, [answer], tf.string), ())
    raise ValueError(answer_mode)


single = np.array(["pear", "apple", "über"])
double = np.array([["b", "a"], ["d", "c"]])
values = {}
for mode in ("first", "longest", "count"):
    values[mode] = next(iter(tf.data.Dataset.from_tensors(single).map(lambda a: choose(a, mode)))).numpy()
print(values)
assert values["first"] == b"apple" and values["longest"] == b"apple" and values["count"] == 3
pairs = next(iter(tf.data.Dataset.from_tensors(double).map(choose)))
assert pairs.numpy().tolist() == [b"a", b"c"]
try:
    choose(tf.constant(single), "last")
except ValueError as error:
    print("refused", error)
