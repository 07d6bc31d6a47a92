# {"expect": [{"line": 5, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype", "or": [11]}], "source": "decorator form of py_function with a wrong dtype"}
import tensorflow as tf


@tf.py_function(Tout=tf.int32)  # [tout-dtype-mismatch]
def mean_length(words):
    return tf.reduce_mean(tf.cast(tf.strings.length(words), tf.float32))


ds = tf.data.Dataset.from_tensor_slices([["ab", "abcd"], ["x", "yz"]])
for m in ds.map(mean_length):
    print(m)
