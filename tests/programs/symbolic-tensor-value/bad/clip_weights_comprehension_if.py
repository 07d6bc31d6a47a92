# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "weights with a large norm picked in a comprehension"}
import tensorflow as tf

weights = [tf.Variable(tf.random.normal((3, 3)), name=f"w{i}") for i in range(4)]


def large(limit):
    return [w for w in weights if tf.norm(w) > limit]  # [symbolic-tensor-value]


@tf.function
def shrink(limit):
    for w in large(limit):
        w.assign(w / tf.norm(w) * limit)
    return tf.add_n([tf.norm(w) for w in weights])


print(shrink(tf.constant(1.5)))
