# {"expect": [], "source": "pyramid with int() on static sizes"}
import tensorflow as tf


def halve(image, factor=0.5):
    height, width, _ = image.shape
    return tf.image.resize(image, (int(height * factor), int(width * factor)))


def pyramid(image, levels=2):
    out = [image]
    for _ in range(levels):
        out.append(halve(out[-1]))
    return tuple(out)


def dynamic_half(image):
    size = tf.cast(tf.cast(tf.shape(image)[:2], tf.float32) * 0.5, tf.int32)
    return tf.image.resize(image, size)


ds = tf.data.Dataset.from_tensor_slices(tf.random.uniform((3, 16, 12, 1)))
for levels in ds.map(pyramid):
    print([level.shape.as_list() for level in levels])
for image in ds.map(dynamic_half):
    print(image.shape)
