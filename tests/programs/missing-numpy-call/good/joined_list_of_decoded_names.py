# {"expect": [], "source": "two names put into a list decoded, and the list joined"}
import tensorflow as tf


def label(first, second):
    names = [first.numpy().decode(), second.numpy().decode()]
    return " ".join(names)


pairs = tf.data.Dataset.from_tensor_slices((["a", "b"], ["c", "d"]))
print(list(pairs.map(lambda x, y: tf.py_function(label, [x, y], tf.string))))
