# {"expect": [], "source": "tf.data debug mode still traces once, the body asks first"}
import numpy as np
import tensorflow as tf

tf.config.run_functions_eagerly(True)
tf.data.experimental.enable_debug_mode()


def inspect(x, y):
    if tf.executing_eagerly():
        arr = x.numpy()
        print("element", arr.min(), arr.max(), int(y))
    return x * 2, y


ds = tf.data.Dataset.from_tensor_slices((np.random.rand(3, 2), np.arange(3))).map(inspect)
for x, y in ds:
    print(x.numpy().shape)
