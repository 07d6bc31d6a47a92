# {"expect": [], "source": "a function is traced before anything calls it: exported methods"}
import tempfile

import tensorflow as tf


class Model(tf.Module):
    def __init__(self):
        self.weight = tf.Variable([1.0, 2.0])
        specs = [tf.TensorSpec([None, 2], tf.float32)]
        self.serve = tf.function(self._serve, input_signature=specs)

    def _serve(self, x):
        batch = tf.shape(x)[0]
        if batch > 1:
            return tf.reduce_sum(x * self.weight)
        return tf.cast(batch, tf.float32) * float(x.shape[1])

    @tf.function(input_signature=[tf.TensorSpec([], tf.string)])
    def read(self, path):
        return tf.strings.length(path)


model = Model()
folder = tempfile.mkdtemp()
tf.saved_model.save(model, folder, signatures={"serving_default": model.serve})
loaded = tf.saved_model.load(folder)
print(loaded.serve(tf.constant([[1.0, 2.0]])).numpy())
