# {"expect": [{"line": 11, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype int64 for Tensor with dtype int32"}], "source": "tf.shape in a py_function body, Tout int64"}
import tensorflow as tf


def sequence_length(tokens):
    keep = tf.boolean_mask(tokens, tokens > 0)
    return tf.shape(keep)[0]


def add_length(tokens, label):
    n = tf.py_function(sequence_length, inp=[tokens], Tout=tf.int64)  # [tout-dtype-mismatch]
    n.set_shape(())
    return (tokens, n), label


data = tf.constant([[3, 4, 0, 0], [5, 6, 7, 0]])
ds = tf.data.Dataset.from_tensor_slices((data, [0, 1])).map(add_length)
for (t, n), y in ds:
    print(t.numpy(), n.numpy(), y.numpy())
