# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "KeyError", "text": "tf.Tensor("}], "source": "key made with str() of an EagerTensor"}
import tensorflow as tf

SCALES = {"1": 0.5, "2": 2.0}


def scale_of(level):
    return SCALES[str(level)]  # [tensor-as-text]


def scaled(x, level):
    factor = tf.py_function(scale_of, [level], tf.float32)
    return x * factor


ds = tf.data.Dataset.from_tensor_slices(([1.0, 2.0], [1, 2])).map(scaled)
print([v.numpy() for v in ds])
