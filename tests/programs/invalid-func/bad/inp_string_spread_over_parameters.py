# {"expect": [{"line": 12, "category": "bad-inp", "world": "dataset", "error": "InvalidArgumentError", "text": "takes 1 positional argument but 5 were given"}], "source": "question: string constant as inp"}
import tensorflow as tf

MODE = "train"


def pick(mode):
    return 0.9 if mode == "train" else 1.0


def with_keep(x):
    keep = tf.py_function(pick, MODE, tf.float32)  # [invalid-func]
    return x, keep


print(list(tf.data.Dataset.range(2).map(with_keep)))
