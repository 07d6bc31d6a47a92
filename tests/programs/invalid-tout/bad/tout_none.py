# {"expect": [{"line": 9, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "Tout=None for a function without result"}
import tensorflow as tf

seen = []


@tf.function
def monitor(x):
    tf.py_function(func=seen.append, inp=[x], Tout=None)  # [invalid-tout]
    return x + 1


monitor(tf.constant(1))
print(seen)
