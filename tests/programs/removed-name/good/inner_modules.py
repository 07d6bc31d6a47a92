# {"expect": [], "source": "internal modules have the old names"}
import tensorflow as tf
from tensorflow.python.ops import array_ops, math_ops

tf.random.set_seed(3)
print(array_ops.matrix_diag([1.0, 2.0]), math_ops.log(2.0))
