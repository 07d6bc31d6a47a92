# {"expect": [], "source": "dicts keyed by Python strings that hold tensors"}
import tensorflow as tf

NORMS = {"age": (40.0, 12.0), "income": (30.0, 9.0)}
DROP = {"id"}


def normalise(features, label):
    out = {}
    for name, value in features.items():
        if name in DROP:
            continue
        mean, std = NORMS.get(name, (0.0, 1.0))
        out[name] = (tf.cast(value, tf.float32) - mean) / std
    stacked = tf.stack([out[k] for k in sorted(out)])
    return stacked, label


table = {"id": [1, 2], "age": [30, 50], "income": [20.0, 40.0]}
for x, y in tf.data.Dataset.from_tensor_slices((table, [0, 1])).map(normalise):
    print(x.numpy(), y.numpy())
