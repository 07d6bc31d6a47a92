# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "StackOverflow: conditional expression of a comprehension over tensors in map"}
import tensorflow as tf


def drop_background(labels):
    parts = tf.unstack(labels)
    kept = [label for label in parts if label > 0]  # [symbolic-tensor-value]
    return tf.stack(kept)


def first_objects(image, labels):
    objects = drop_background(labels)
    return image, objects


images = tf.random.uniform([3, 4, 4, 3])
labels = tf.constant([[0, 2, 3], [1, 0, 0], [4, 5, 6]])
ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(first_objects)
for image, objects in ds:
    print(objects.numpy())
