# {"expect": [], "source": "a model that is run eagerly: numpy_function checks no dtype there"}
import tensorflow as tf


class Sizes(tf.keras.layers.Layer):
    def call(self, inputs):
        sizes = tf.numpy_function(lambda values: tf.shape(values), [inputs], tf.float32)
        print(sizes)
        return inputs


model = tf.keras.Sequential([Sizes()])
model.compile(run_eagerly=True)
print(model.predict(tf.ones([2, 2]), verbose=0))
