# {"expect": [], "source": "an f-string of bytes that is only a log line"}
import tensorflow as tf

LOG = []


def load(name):
    raw = name.numpy()
    LOG.append(f"loading {raw!r} ({len(raw)} bytes)")
    print(f"tensor is {name}")
    return len(raw.decode("utf-8"))


ds = tf.data.Dataset.from_tensor_slices(["grün", "red"])
print([int(n) for n in ds.map(lambda n: tf.py_function(load, [n], tf.int32))])
print("\n".join(LOG))
