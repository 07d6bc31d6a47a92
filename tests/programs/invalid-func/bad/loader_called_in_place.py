# {"expect": [{"line": 18, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "Expected func to be callable"}], "source": "StackOverflow: py_function(func(x), ...) instead of py_function(func, ...)"}
import tensorflow as tf


def center_crop(image, size):
    top = (image.shape[0] - size) // 2
    left = (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]


def sharpen(image, amount=0.5):
    blurred = tf.roll(image, 1, axis=0) / 2 + tf.roll(image, -1, axis=0) / 2
    return image + amount * (image - blurred)


def prepare(image, label):
    image = center_crop(image, 6)
    image = tf.py_function(sharpen(image), [image], tf.float32)  # [invalid-func]
    image.set_shape([6, 6, 1])
    return image, label


images = tf.random.uniform([3, 8, 8, 1])
dataset = tf.data.Dataset.from_tensor_slices((images, [0, 1, 2])).map(prepare)
for image, label in dataset:
    print(image.shape, label.numpy())
