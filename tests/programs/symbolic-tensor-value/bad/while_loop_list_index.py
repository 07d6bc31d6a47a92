# {"expect": [{"line": 12, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "list indices must be integers"}], "source": "anchor sizes in a Python list indexed in a tf.while_loop body"}
import tensorflow as tf

ANCHORS = [8.0, 16.0, 32.0]


def best_anchor(size):
    def cond(i, best, index):
        return i < len(ANCHORS)

    def body(i, best, index):
        gap = tf.abs(size - ANCHORS[i])  # [symbolic-tensor-value]
        better = gap < best
        return i + 1, tf.where(better, gap, best), tf.where(better, i, index)

    start = (tf.constant(0), tf.constant(1e9), tf.constant(-1))
    _, _, index = tf.while_loop(cond, body, start)
    return index


sizes = tf.data.Dataset.from_tensor_slices([9.0, 30.0, 14.0])
print([int(i) for i in sizes.map(best_anchor)])
