# {"expect": [], "source": "Tout follows the same flag as the body"}
import tensorflow as tf

CONFIGS = [("scaled", True), ("raw", False)]


def make_loader(normalize):
    def load(image):
        image = tf.image.flip_left_right(image)
        if normalize:
            return tf.cast(image, tf.float32) / 255.0
        return image

    return load


images = tf.cast(tf.random.uniform([3, 4, 4, 3], 0, 255, tf.int32), tf.uint8)
for name, normalize in CONFIGS:
    load = make_loader(normalize)
    dtype = tf.float32 if normalize else tf.uint8
    ds = tf.data.Dataset.from_tensor_slices(images)
    ds = ds.map(lambda im: tf.py_function(load, [im], dtype))
    print(name, next(iter(ds)).dtype)
