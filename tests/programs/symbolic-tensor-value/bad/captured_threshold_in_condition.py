# {"expect": [{"line": 9, "category": "symbolic-value", "world": "numpy_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: in a condition"}
import numpy as np
import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def detect(frame, threshold):
    def count(pixels):
        if threshold > 0.5:  # [symbolic-tensor-value]
            return np.float32(np.sum(pixels > 0.5))
        return np.float32(np.sum(pixels > 0.1))

    return tf.numpy_function(count, [frame], tf.float32)


frames = np.random.rand(2, 5).astype(np.float32)
for found in tf.data.Dataset.from_tensor_slices((frames, [0.2, 0.7])).map(detect):
    print(found.numpy())
