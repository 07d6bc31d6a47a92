# {"expect": [], "source": "yields from a dataset turned to arrays for another framework"}
import numpy as np
import tensorflow as tf


def numpy_batches(ds, limit=None):
    """For code that knows arrays only."""
    for i, batch in enumerate(ds):
        if limit is not None and i >= limit:
            return
        yield tf.nest.map_structure(lambda t: t.numpy(), batch)


def one_hot(ds, depth):
    return ds.map(lambda b: {**b, "y": tf.one_hot(b["y"], depth)})


data = {"x": np.random.rand(6, 2), "y": np.arange(6) % 3}
ds = one_hot(tf.data.Dataset.from_tensor_slices(data), 3).batch(2)
for batch in numpy_batches(ds, limit=2):
    print(sorted(batch), batch["y"].argmax(axis=1), batch["x"].sum() > 0)
first = next(numpy_batches(ds))
print(first["x"].astype("float32").dtype, first["y"].tolist())
