# {"expect": [{"line": 10, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "tf.data debug mode believed to free map from tracing"}
import numpy as np
import tensorflow as tf

tf.config.run_functions_eagerly(True)
tf.data.experimental.enable_debug_mode()


def inspect(x, y):
    arr = x.numpy()  # [symbolic-tensor-value]
    print("element", arr.min(), arr.max(), int(y))
    return arr * 2, y


ds = tf.data.Dataset.from_tensor_slices((np.random.rand(3, 2), np.arange(3))).map(inspect)
for x, y in ds:
    print(x.numpy().shape)
