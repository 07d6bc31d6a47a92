# {"expect": [], "source": "question: dictionary flattened before it is returned"}
import functools

import numpy as np
import tensorflow as tf

OUTPUTS = {"energy": tf.float32, "crossings": tf.int64}


def as_tuple(func):
    @functools.wraps(func)
    def wrapper(*args):
        features = func(*args)
        return tuple(features[name] for name in OUTPUTS)

    return wrapper


@as_tuple
def featurize(wave):
    return {
        "crossings": np.count_nonzero(np.diff(np.sign(wave))),
        "energy": np.square(wave).sum(),
    }


def extract(wave):
    values = tf.numpy_function(featurize, [wave], [*OUTPUTS.values()])
    return dict(zip(OUTPUTS, values))


waves = np.sin(np.outer([1, 2, 3], np.linspace(0, 6, 64))).astype("f4")
for row in tf.data.Dataset.from_tensor_slices(waves).map(extract):
    print(sorted(row), int(row["crossings"]))
