# {"expect": [{"line": 20, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "noisy:b'gauss'"}], "source": "noise chosen by try/except, values and strings in one wrapper"}
import collections

import numpy as np
import tensorflow as tf

NOISES = collections.OrderedDict(
    gauss=lambda rng, shape: rng.normal(size=shape),
    salt=lambda rng, shape: (rng.uniform(size=shape) > 0.9).astype(float),
)


def add_noise(image, kind, amount):
    rng = np.random.default_rng(int(amount * 100))
    try:
        make = NOISES[kind.decode()]
    except KeyError:
        return image, b"unchanged"
    noisy = image + amount * make(rng, image.shape)
    return noisy.astype(image.dtype), f"noisy:{kind}"  # [tensor-as-text]


def mapper(image, kind):
    image, note = tf.numpy_function(add_noise, [image, kind, 0.25], [image.dtype, tf.string])
    image.set_shape([3, 3])
    note.set_shape([])
    kind_again = tf.strings.split(note, ":")[-1]
    return image, note, kind_again


images = np.zeros((3, 3, 3), np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, ["gauss", "none", "salt"]))
notes = []
for image, note, kind in ds.map(mapper):
    notes.append(note.numpy())
    assert image.dtype == tf.float32
    print(kind.numpy(), float(tf.reduce_max(image)))
print(notes)
