# {"expect": [], "source": "loop over rows of a ragged tensor in a compiled function"}
import tensorflow as tf


@tf.function
def longest_mean(ragged):
    best = tf.constant(0.0)
    lengths = ragged.row_lengths()
    for i in tf.range(ragged.nrows()):
        row = ragged[i]
        if lengths[i] > 0:
            mean = tf.reduce_mean(row)
            if mean > best:
                best = mean
    return best, ragged.bounding_shape()


ragged = tf.ragged.constant([[1.0, 2.0], [], [3.0]])
best, shape = longest_mean(ragged)
print(best.numpy(), shape.numpy().tolist(), ragged.to_list()[1], len(ragged[0].numpy()))
