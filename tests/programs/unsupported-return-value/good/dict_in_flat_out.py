# {"expect": [], "source": "a decorator of their own that turns dicts into flat lists for numpy_function"}
import functools

import numpy as np
import tensorflow as tf


def np_op(**out_types):
    """Make a numpy function on dicts usable in tf.data."""
    keys = list(out_types)

    def decorate(func):
        @functools.wraps(func)
        def wrapper(features):
            names = sorted(features)

            def flat(*arrays):
                result = func(dict(zip(names, arrays)))
                return tuple(np.asarray(result[k], dtype=out_types[k].as_numpy_dtype) for k in keys)

            tensors = tf.numpy_function(flat, [features[n] for n in names], [out_types[k] for k in keys])
            return {k: t for k, t in zip(keys, tensors)}

        wrapper.numpy = func
        return wrapper

    return decorate


@np_op(ratio=tf.float32, area=tf.int64, title=tf.string)
def describe(features):
    h, w = features["height"], features["width"]
    return {"area": h * w, "ratio": w / h, "title": features["name"].title()}


@np_op(ratio=tf.float64)
def doubled(features):
    return {"ratio": features["ratio"] * 2}


rows = {"name": ["a lake", "a road"], "height": [3, 4], "width": [6, 10]}
ds = tf.data.Dataset.from_tensor_slices(rows)
described = list(ds.map(describe))
for item in described:
    print({k: v.numpy() for k, v in item.items()})
assert described[0]["title"].numpy() == b"A Lake" and float(described[1]["ratio"]) == 2.5

twice = [float(d["ratio"]) for d in ds.map(describe).map(doubled)]
assert twice == [4.0, 5.0]
assert describe.numpy({"name": b"x y", "height": 1, "width": 2})["area"] == 2
