# {"expect": [{"line": 6, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "GitHub issue 28779: tensors turned into arrays inside a layer's call"}
import tensorflow as tf


def save_plot(image, store):
    store.append(image.numpy().mean())  # [symbolic-tensor-value]


class ViewRow(tf.keras.layers.Layer):
    def __init__(self, store, **kwargs):
        super().__init__(**kwargs)
        self.store = store

    def call(self, inputs):
        rows = tf.unstack(inputs, axis=1)
        save_plot(rows[0], self.store)
        return tf.stack(rows[::-1], axis=1)


seen = []
inputs = tf.keras.Input((4, 3))
outputs = ViewRow(seen)(inputs)
model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(outputs))
model.compile("sgd", "mse")
model.fit(tf.random.normal([8, 4, 3]), tf.random.normal([8, 4, 1]), verbose=0)
print(seen)
