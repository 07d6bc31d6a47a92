# {"expect": [{"line": 17, "category": "bad-func", "world": "eager", "error": "ValueError", "text": "Expected func to be callable"}], "source": "inputs first and function second, as in map_fn of other libraries; forum question on tf.py_func, today's py_function"}
import tensorflow as tf


def levenshtein(a, b):
    a, b = a.numpy().decode(), b.numpy().decode()
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (ca != cb))
    return row[-1]


truth = tf.constant("kitten")
guess = tf.constant("sitting")
distance = tf.py_function([truth, guess], levenshtein, tf.int64)  # [invalid-func]
print("edit distance", distance)
