# {"expect": [{"line": 24, "category": "dropped-output", "world": "dataset", "error": "", "text": "elements 2"}], "source": "GitHub issue: three arrays returned, Tout with two entries, py_function stays silent"}
import numpy as np
import tensorflow as tf

CLASSES = 3


def border_weight(mask):
    gx = np.abs(np.diff(mask.astype(np.int32), axis=0, prepend=0))
    gy = np.abs(np.diff(mask.astype(np.int32), axis=1, prepend=0))
    return 1.0 + 4.0 * ((gx + gy) > 0)


def prepare(image, mask):
    image = image.numpy().astype("float32") / 255.0
    mask = mask.numpy()
    onehot = np.eye(CLASSES, dtype="float32")[mask]
    weight = border_weight(mask).astype("float32")
    result = [image, onehot, weight]
    return result


def tf_prepare(*sample):
    outputs = tf.py_function(prepare, list(sample), (tf.float32, tf.float32))  # [dropped-output]
    return tuple(outputs)


images = np.random.randint(0, 255, (3, 8, 8, 3), dtype=np.uint8)
masks = np.random.randint(0, CLASSES, (3, 8, 8), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(tf_prepare)
for sample in ds.take(1):
    print("elements", len(sample))
