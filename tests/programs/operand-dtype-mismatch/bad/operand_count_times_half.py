# {"expect": [{"line": 15, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "Expected int32"}], "source": "question: integer tensor times 0.5"}
import tensorflow as tf

DISCOUNT = 0.5


def count_words(texts):
    return [len(t.split()) for t in texts.numpy()],


@tf.function
def score(texts):
    counts = tf.py_function(count_words, [texts], tf.int32)
    counts.set_shape([None])
    return tf.reduce_sum(counts * DISCOUNT)  # [operand-dtype-mismatch]


print(score(tf.constant(["a b", "c"])))
