# {"expect": [], "source": "fixed form of: passing tensors of a dict through py_function; the value was a double, https://github.com/tensorflow/tensorflow/issues/27679"}
import tensorflow as tf


def standardise(heights):
    values = tf.cast(heights, tf.float64)
    mean, variance = tf.nn.moments(values, axes=[0])
    return (values - mean) / tf.sqrt(variance + 1e-12)


def apply_on(features):
    features = dict(features)
    features["height"] = tf.py_function(standardise, [features["height"]], tf.float64)
    return features


persons = {
    "height": [[1.71, 1.80, 1.65], [1.90, 1.55, 1.60]],
    "age": [[30, 31, 45], [22, 80, 13]],
}
for element in tf.data.Dataset.from_tensor_slices(persons).map(apply_on):
    print(element["height"].numpy(), element["age"].numpy())
