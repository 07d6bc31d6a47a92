# {"expect": [], "source": "specs in dicts and lists"}
import tensorflow as tf


@tf.function
def total(features, extra):
    found = [tf.reduce_sum(features[key]) for key in sorted(features)]
    return sum(found) + float(len(features)) + extra[0]


specs = {"a": tf.TensorSpec([2], tf.float32), "b": tf.TensorSpec([3], tf.float32)}
traced = total.get_concrete_function(specs, [tf.TensorSpec([], tf.float32)])
print(total({"a": tf.zeros([2]), "b": tf.ones([3])}, [tf.constant(1.0)]).numpy())
