# {"expect": [], "source": "dirichlet mixup in py_function: double arithmetic inside, float32 outside (public code, read_file id 2669617583)"}
import numpy as np
import tensorflow as tf


def blend_dset(dataset, n_blended=2, random_weighting=None):
    rng = np.random.default_rng(0)
    if random_weighting is None:
        random_weighting = lambda n: rng.dirichlet(np.ones(n))

    def blend(x, y):
        if len(x) < 2:
            return x[0], y[0]
        weights = random_weighting(len(x))
        weights *= float(1 / np.linalg.norm(weights))
        weights = np.array(weights, dtype=np.double).reshape(-1, 1)
        x = tf.tensordot(weights, tf.cast(x, tf.double), (0, 0))[0]
        y = tf.tensordot(weights, tf.cast(y, tf.double), (0, 0))[0]
        return tf.cast(x, tf.float32), tf.cast(y, tf.float32)

    dataset = dataset.batch(n_blended)
    return dataset.map(lambda x, y: tf.py_function(blend, inp=[x, y], Tout=(tf.float32, tf.float32)))


features = np.arange(10, dtype=np.float32).reshape(5, 2)
labels = np.eye(5, dtype=np.float32)
for x, y in blend_dset(tf.data.Dataset.from_tensor_slices((features, labels))):
    print(x.shape, y.dtype.name)
