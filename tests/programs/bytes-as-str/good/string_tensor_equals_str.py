# {"expect": [], "source": "eager string tensors compare with str and bytes element by element"}
import tensorflow as tf


def is_dog(folder):
    if folder == "dog":
        return 1.0
    if tf.equal(folder, b"cat"):
        return 0.0
    return 0.5


def with_label(path):
    folder = tf.strings.split(path, "/")[1]
    label = tf.py_function(is_dog, [folder], tf.float32)
    return tf.ensure_shape(label, [])


paths = ["data/dog/1.jpg", "data/cat/2.jpg", "data/emu/3.jpg"]
labels = [float(l) for l in tf.data.Dataset.from_tensor_slices(paths).map(with_label)]
assert labels == [1.0, 0.0, 0.5]
