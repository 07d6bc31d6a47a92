# {"expect": [], "source": "int() of a dynamic size is converted by AutoGraph in a map"}
import tensorflow as tf


def halve(image, factor=0.5):
    shape = tf.shape(image)
    height, width = shape[0], shape[1]
    new_size = (int(tf.cast(height, tf.float32) * factor), int(tf.cast(width, tf.float32) * factor))
    return tf.image.resize(image, new_size)


def gen():
    for side in (8, 12, 16):
        yield tf.random.uniform((side, side, 1))


ds = tf.data.Dataset.from_generator(gen, output_signature=tf.TensorSpec((None, None, 1), tf.float32))
print([image.shape.as_list() for image in ds.map(halve)])
