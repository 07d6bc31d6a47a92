# {"expect": [], "source": "helper that works on eager and symbolic tensors by hasattr"}
import numpy as np
import tensorflow as tf


def summarize(t, name="tensor"):
    """Describe a tensor; the value is shown only if there is one."""
    if hasattr(t, "numpy"):
        arr = t.numpy()
        return f"{name}: min={arr.min():.2f} max={arr.max():.2f}"
    return f"{name}: symbolic {t.shape}"


@tf.function
def forward(x):
    print(summarize(x, "inside"))
    return tf.nn.relu(x)


batch = tf.constant([[-1.0, 2.0], [3.0, -4.0]])
print(summarize(batch, "outside"))
print(summarize(forward(batch), "result"))

ds = tf.data.Dataset.from_tensor_slices(np.eye(3, dtype=np.float32))
ds = ds.map(lambda r: (summarize(r, "row"), r)[1])
print(len(list(ds)))
