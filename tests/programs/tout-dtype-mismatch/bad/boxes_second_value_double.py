# {"expect": [{"line": 23, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "1-th value returned by"}], "source": "template_ffd issue: 1-th value returned by pyfunc is double, but expects float"}
import numpy as np
import tensorflow as tf

ANCHORS = np.array([[10, 13], [33, 23], [62, 45]], dtype=np.float32)


def resize_nearest(image, size):
    rows = np.linspace(0, image.shape[0] - 1, size).astype(int)
    cols = np.linspace(0, image.shape[1] - 1, size).astype(int)
    return image[rows][:, cols]


def preprocess(image, boxes, size=16):
    h, w = image.shape[:2]
    image = resize_nearest(image, size)
    scale = np.array([size / w, size / h, size / w, size / h])
    boxes = boxes * scale
    return image, boxes


def tf_preprocess(image, boxes):
    return tf.numpy_function(  # [tout-dtype-mismatch]
        preprocess, [image, boxes], [tf.uint8, tf.float32], name="preprocess"
    )


def samples():
    rng = np.random.default_rng(1)
    for _ in range(3):
        yield rng.integers(0, 255, (20, 30, 3)).astype(np.uint8), np.float32([[1, 2, 9, 8]])


spec = (
    tf.TensorSpec([None, None, 3], tf.uint8),
    tf.TensorSpec([None, 4], tf.float32),
)
ds = tf.data.Dataset.from_generator(samples, output_signature=spec).map(tf_preprocess)
for image, boxes in ds:
    print(image.shape, boxes.numpy() / ANCHORS[0, 0])
