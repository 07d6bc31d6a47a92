# {"expect": [{"line": 6, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "unpacking a bounding box row into four names in map"}
import tensorflow as tf


def crop_to_box(image, bbox):
    ymin, xmin, ymax, xmax = bbox  # [symbolic-tensor-value]
    height = ymax - ymin
    width = xmax - xmin
    patch = tf.image.crop_to_bounding_box(image, ymin, xmin, height, width)
    return tf.image.resize(patch, (32, 32))


images = tf.random.uniform((2, 64, 64, 3))
bboxes = tf.constant([[0, 0, 20, 20], [10, 10, 40, 50]])
patches = tf.data.Dataset.from_tensor_slices((images, bboxes)).map(crop_to_box)
for p in patches:
    print(p.shape)
