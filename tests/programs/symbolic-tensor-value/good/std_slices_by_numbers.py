# {"expect": [], "source": "slices of lists and text by static sizes, and of tensors by tensors"}
import tensorflow as tf

PALETTE = ["red", "green", "blue", "grey"]


@tf.function
def first_columns(batch, count):
    names = PALETTE[: batch.shape[1]]
    label = "abcdef"[-batch.shape[1] :]
    tail = PALETTE[len(names) :]
    return batch[:, :count], tf.constant(names), tf.constant(label), tf.constant(tail)[: count - 1]


print(first_columns(tf.ones((2, 3)), tf.constant(2)))
