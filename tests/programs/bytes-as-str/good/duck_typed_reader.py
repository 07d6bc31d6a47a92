# {"expect": [], "source": "duck typing: hasattr and try/except tell tensors from bytes and text"}
import numpy as np
import tensorflow as tf


def to_text(value):
    if hasattr(value, "numpy"):
        value = value.numpy()
    try:
        return value.decode("utf-8")
    except AttributeError:
        pass
    if isinstance(value, np.ndarray):
        return to_text(value.item())
    return str(value)


def to_number(value):
    try:
        return value.item()
    except AttributeError:
        return value.numpy().item()


def words(value, n):
    parts = to_text(value).split()
    return " ".join(parts[: int(to_number(n))])


def lengths(value):
    try:
        items = value.tolist()
    except AttributeError:
        items = value.numpy().tolist()
    return np.array([len(item.decode()) for item in items], dtype=np.int32)


text = ["one two three", "vier fünf"]
ds = tf.data.Dataset.from_tensor_slices(text)
a = [t.decode() for t in ds.map(lambda t: tf.py_function(words, [t, 2], tf.string)).as_numpy_iterator()]
b = [t.decode() for t in ds.map(lambda t: tf.numpy_function(words, [t, 2], tf.string)).as_numpy_iterator()]
print(a, b)
assert a == b == ["one two", "vier fünf"]
assert words("x y z", np.int64(1)) == "x" and words(tf.constant("p q"), tf.constant(1)) == "p"

batch = ds.batch(2)
for wrap in (tf.py_function, tf.numpy_function):
    out = next(iter(batch.map(lambda t: wrap(lengths, [t], tf.int32))))
    assert out.numpy().tolist() == [13, 9]
