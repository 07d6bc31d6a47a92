# {"expect": [{"line": 9, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "decorator form of numpy_function with a tensor body"}
import tensorflow as tf


@tf.numpy_function(Tout=tf.float32)
def geometric_mean(x, eps):
    logs = tf.math.log(x + eps)
    result = tf.exp(tf.reduce_mean(logs))
    print("mean of", x.numpy().size, "values")  # [tensor-method-on-array]
    return result.numpy()


@tf.function
def score(batch):
    return geometric_mean(batch, 1e-6) * 2.0


print(score(tf.constant([1.0, 2.0, 4.0])))
