# {"expect": [{"line": 12, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "question: nested Tout for x, (y1, y2)"}
import numpy as np
import tensorflow as tf


def targets(image):
    flat = image.numpy().ravel()
    return image, (flat.mean(), flat.std())


def multi_task(image):
    x, (mean, std) = tf.py_function(  # [invalid-tout]
        targets,
        [image],
        (tf.float32, (tf.float32, tf.float32)),
    )
    return x, {"mean": mean, "std": std}


images = np.random.default_rng(0).random((3, 2, 2), dtype=np.float32)
for x, y in tf.data.Dataset.from_tensor_slices(images).map(multi_task):
    print(x.shape, sorted(y))
