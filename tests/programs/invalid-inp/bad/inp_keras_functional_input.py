# {"expect": [{"line": 12, "category": "bad-inp", "world": "keras", "error": "ValueError", "text": "A KerasTensor"}], "source": "question: py_function in the functional API"}
import tensorflow as tf


def entropy(p):
    return -tf.reduce_sum(p * tf.math.log(p + 1e-9), axis=-1)


def build(width):
    inputs = tf.keras.Input(shape=(width,))
    hidden = tf.keras.layers.Dense(4, activation="softmax")(inputs)
    score = tf.py_function(entropy, [hidden], tf.float32)  # [invalid-inp]
    return tf.keras.Model(inputs, [hidden, score])


model = build(3)
print(model(tf.ones((2, 3))))
