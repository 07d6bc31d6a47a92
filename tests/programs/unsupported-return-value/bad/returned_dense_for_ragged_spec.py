# {"expect": [{"line": 17, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "which did not match Tout="}], "source": "issue: RaggedTensorSpec in Tout and a padded result"}
import numpy as np
import tensorflow as tf

SPEC = tf.RaggedTensorSpec(shape=[None, None], dtype=tf.int32)


def neighbours(adjacency):
    lists = [np.flatnonzero(row) for row in adjacency.numpy()]
    if len({len(row) for row in lists}) == 1:
        return tf.constant(np.stack(lists), tf.int32)
    return tf.ragged.constant([row.tolist() for row in lists], dtype=tf.int32)


@tf.function
def degree(adjacency):
    found = tf.py_function(neighbours, [adjacency], SPEC)  # [unsupported-return-value]
    return found.row_lengths()


ring = np.roll(np.eye(4, dtype=np.int32), 1, axis=0) + np.roll(np.eye(4, dtype=np.int32), -1, axis=0)
print(degree(tf.constant(ring)))
