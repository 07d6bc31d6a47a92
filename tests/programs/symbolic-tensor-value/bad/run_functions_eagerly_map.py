# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "run_functions_eagerly does not reach Dataset.map"}
import numpy as np
import tensorflow as tf

tf.config.run_functions_eagerly(True)


def trimap_to_mask(example):
    mask = example["segmentation_mask"].numpy()  # [symbolic-tensor-value]
    return np.where(mask == 2, 0, mask)


fake_tfds = tf.data.Dataset.from_tensor_slices(
    {"image": np.zeros((2, 4, 4, 3), np.uint8), "segmentation_mask": np.ones((2, 4, 4, 1), np.uint8)}
)
masks = fake_tfds.map(trimap_to_mask)
print(len(list(masks)))
