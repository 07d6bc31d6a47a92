# {"expect": [{"line": 26, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "string metric averaged over a Python list in a validation step"}
import numpy as np
import tensorflow as tf


def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def cer_batch(refs, hyps):
    rates = []
    for r, h in zip(refs, hyps):
        r, h = r.decode("utf-8"), h.decode("utf-8")
        rates.append(levenshtein(r, h) / max(1, len(r)))
    return np.mean(rates)


@tf.function
def validate(refs, hyps):
    cer = tf.numpy_function(cer_batch, [refs, hyps], tf.float32)  # [tout-dtype-mismatch]
    return tf.reshape(cer, [])


print(validate(tf.constant(["hello", "abc"]), tf.constant(["hallo", "abd"])))
