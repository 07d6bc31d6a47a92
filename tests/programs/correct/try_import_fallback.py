# {"expect": [], "source": "conditional import of TensorFlow with a NumPy fallback"}
import numpy as np

try:
    import tensorflow as tf
except ImportError:
    tf = None


def mean(x):
    if tf is not None and tf.is_tensor(x):
        return tf.reduce_mean(x)
    return np.mean(x)


def value_of(x):
    return x.numpy() if tf is not None and isinstance(x, tf.Tensor) else x


if tf is not None:
    print(value_of(mean(tf.constant([1.0, 3.0]))))
    ds = tf.data.Dataset.from_tensor_slices(np.eye(2)).map(mean)
    print([value_of(v) for v in ds])
print(value_of(mean([1.0, 3.0])))
