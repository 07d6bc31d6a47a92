# {"expect": [{"line": 15, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "name of a dtype that does not exist"}
import numpy as np
import tensorflow as tf

CONFIG = {"image_dtype": "float", "label_dtype": "integer"}


def fake_sample(seed):
    rng = np.random.RandomState(seed)
    return rng.rand(2, 2).astype(np.float32), np.int64(rng.randint(10))


@tf.function
def sample(seed):
    return tf.numpy_function(fake_sample, [seed], [CONFIG["image_dtype"], CONFIG["label_dtype"]])  # [invalid-tout]


print(sample(tf.constant(3)))
