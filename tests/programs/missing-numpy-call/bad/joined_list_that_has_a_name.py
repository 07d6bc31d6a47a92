# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "sequence item 0: expected str instance"}], "source": "two names put into a list, and the list joined"}
import tensorflow as tf


def label(first, second):
    names = [first, second]
    return " ".join(names)  # [missing-numpy-call]


pairs = tf.data.Dataset.from_tensor_slices((["a", "b"], ["c", "d"]))
print(list(pairs.map(lambda x, y: tf.py_function(label, [x, y], tf.string))))
