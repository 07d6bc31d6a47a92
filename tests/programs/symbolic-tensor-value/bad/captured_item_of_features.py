# {"expect": [{"line": 11, "category": "symbolic-value", "world": "numpy_function", "error": "TypeError", "text": "slice indices must be integers"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: item of a dict"}
import numpy as np
import tensorflow as tf


class Crop:
    def __init__(self, features):
        self.features = features

    def __call__(self, pixels):
        return pixels[: self.features["height"]]  # [symbolic-tensor-value]


def parse(features):
    image = tf.numpy_function(Crop(features), [features["image"]], tf.float32)
    return {"image": image, "height": features["height"]}


features = {
    "image": np.random.rand(3, 6, 6).astype(np.float32),
    "height": np.array([2, 4, 6]),
}
for item in tf.data.Dataset.from_tensor_slices(features).map(parse):
    print(item["image"].shape)
