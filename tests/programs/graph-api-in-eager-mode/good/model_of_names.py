# {"expect": [], "source": "names of variables and layers, and a class that is called Session"}
import tensorflow as tf

layer = tf.keras.layers.Dense(2, name="output")
model = tf.keras.Sequential([tf.keras.Input([3]), layer])
variable = tf.Variable(1.0, name="count")
print(model.name, layer.name, variable.name, [w.name for w in model.weights])


class Session:
    def run(self, tensor):
        return tensor.numpy()


print(Session().run(tf.constant(1.0)))
