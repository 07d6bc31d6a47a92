# {"expect": [], "source": "casts at the end of the body, chosen by a table of types"}
import numpy as np
import tensorflow as tf

OUT = {"image": np.float32, "label": np.int32, "weight": "float32", "name": "object"}
TF_OUT = [tf.as_dtype(OUT["image"]), tf.as_dtype(OUT["label"]), tf.as_dtype(OUT["weight"]), tf.string]


def finish(**values):
    return tuple(np.asarray(values[k], dtype=OUT[k]) for k in OUT)


def load(index, seed=7):
    rng = np.random.default_rng(seed + index)
    image = rng.uniform(size=(3, 3))
    label = image.argmax()
    return finish(image=image, label=label, weight=1 / (1 + label), name=f"sample_{index}")


def dataset(n):
    ds = tf.data.Dataset.range(n)
    ds = ds.map(lambda i: tf.numpy_function(load, [i], TF_OUT))
    shapes = [[3, 3], [], [], []]

    def fix(*tensors):
        return [tf.ensure_shape(t, s) for t, s in zip(tensors, shapes)]

    return ds.map(lambda *t: tuple(fix(*t))).batch(n)


image, label, weight, name = next(iter(dataset(3)))
print(image.dtype, label.numpy(), weight.numpy(), name.numpy())
assert image.dtype == tf.float32 and label.dtype == tf.int32 and weight.dtype == tf.float32
assert name.numpy().tolist() == [b"sample_0", b"sample_1", b"sample_2"]
assert np.allclose(weight.numpy(), 1 / (1 + label.numpy()))
