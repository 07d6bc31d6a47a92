# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'dict_values'>)"}], "source": "question: dict.values() as the result"}
import tensorflow as tf


def quantiles(x):
    values = sorted(x.numpy().tolist())
    last = len(values) - 1
    chosen = {q: values[round(q * last)] for q in (0.25, 0.5, 0.75)}
    return chosen.values()


@tf.function
def summarize(x):
    q1, q2, q3 = tf.py_function(quantiles, [x], Tout=[tf.float32, tf.float32, tf.float32])  # [unsupported-return-value]
    return q3 - q1, q2


print(summarize(tf.constant([3.0, 9.0, 1.0, 4.0, 7.0])))
