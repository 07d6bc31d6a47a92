# {"expect": [{"line": 17, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "run_functions_eagerly was switched on, yet tf.data still traces; https://github.com/tensorflow/tensorflow/issues/49724"}
import numpy as np
import tensorflow as tf

tf.config.run_functions_eagerly(True)


def fake_pets(n=3):
    rng = np.random.default_rng(n)
    return {
        "image": rng.integers(0, 255, (n, 8, 8, 3)).astype(np.uint8),
        "segmentation_mask": rng.integers(1, 4, (n, 8, 8, 1)).astype(np.uint8),
    }


def preprocess(datapoint):
    mask = datapoint["segmentation_mask"].numpy()  # [symbolic-tensor-value]
    mask = np.where(mask == 2, 0, 1)
    return datapoint["image"], mask


ds = tf.data.Dataset.from_tensor_slices(fake_pets())
for image, mask in ds.map(preprocess):
    print(image.shape, mask.sum())
