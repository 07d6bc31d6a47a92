# {"expect": [{"line": 16, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "wants a dict out of py_function, https://github.com/tensorflow/tensorflow/issues/27679"}
import numpy as np
import tensorflow as tf


def random_crop(image, mask, size):
    size = int(size)
    top = np.random.randint(0, image.shape[0] - size)
    return image[top:top + size].numpy(), mask[top:top + size].numpy()


OUTPUT = {"image": tf.float32, "mask": tf.uint8}


def crop(sample):
    parts = tf.py_function(  # [invalid-tout]
        random_crop, [sample["image"], sample["mask"], 3], Tout=OUTPUT
    )
    return parts


scans = {"image": np.zeros((2, 8, 8), np.float32), "mask": np.ones((2, 8, 8), np.uint8)}
for part in tf.data.Dataset.from_tensor_slices(scans).map(crop):
    print({k: v.shape for k, v in part.items()})
