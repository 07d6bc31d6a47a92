# {"expect": [], "source": "interleave over users, datasets built from py_function results"}
import numpy as np
import tensorflow as tf

EVENTS = {u: np.random.default_rng(u).normal(size=(u + 1, 5)).astype(np.float32) for u in range(4)}


def user_events(first, last):
    chunks = [EVENTS[u] for u in range(first, last) if u in EVENTS]
    if not chunks:
        return (tf.zeros((0, 5), tf.float32), tf.constant([], shape=(0,), dtype=tf.float32))
    data = np.concatenate(chunks)
    return data, data.sum(axis=1)


def wrapped_user_events(user_range):
    def func(user_range):
        return user_events(int(user_range[0]), int(user_range[1]))

    out = tf.py_function(func, [user_range], [tf.float32, tf.float32])
    return (tf.ensure_shape(out[0], (None, 5)), tf.ensure_shape(out[1], (None,)))


def make_dataset(ranges):
    ds = tf.data.Dataset.from_tensor_slices(ranges)
    return ds.interleave(
        lambda r: tf.data.Dataset.from_tensor_slices(wrapped_user_events(r)),
        cycle_length=2,
        deterministic=True,
        num_parallel_calls=tf.data.AUTOTUNE)


ds = make_dataset(np.array([[0, 2], [2, 4], [7, 9]]))
rows = [(x.numpy(), float(y)) for x, y in ds]
print(len(rows), rows[0][1])
assert len(rows) == 1 + 2 + 3 + 4
assert all(abs(x.sum() - y) < 1e-5 for x, y in rows)
