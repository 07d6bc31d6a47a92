# {"expect": [{"line": 7, "category": "bytes-str", "world": "py_function", "error": "", "text": "moves [0.0, 0.0, 0.0]"}], "also": [9], "source": "comparison of bytes with str that is never true"}
import tensorflow as tf


def sign_of(word):
    w = word.numpy()
    if w == "up":  # [bytes-compared-with-str]
        return 1.0
    elif w == "down":
        return -1.0
    return 0.0


def move(word):
    return tf.py_function(sign_of, [word], tf.float32)


ds = tf.data.Dataset.from_tensor_slices(["up", "down", "up"])
print("moves", [float(m) for m in ds.map(move)])
