# {"expect": [], "source": "anchor sizes as a constant gathered in tf.while_loop"}
import tensorflow as tf

ANCHORS = [8.0, 16.0, 32.0]


def best_anchor(size):
    anchors = tf.constant(ANCHORS)

    def cond(i, best, index):
        return i < len(ANCHORS)

    def body(i, best, index):
        gap = tf.abs(size - anchors[i])
        better = gap < best
        return i + 1, tf.where(better, gap, best), tf.where(better, i, index)

    start = (tf.constant(0), tf.constant(1e9), tf.constant(-1))
    return tf.while_loop(cond, body, start)[2]


def unrolled(size):
    gaps = tf.stack([tf.abs(size - a) for a in ANCHORS])
    return tf.argmin(gaps, output_type=tf.int32)


sizes = tf.data.Dataset.from_tensor_slices([9.0, 30.0, 14.0])
for a, b in sizes.map(lambda s: (best_anchor(s), unrolled(s))):
    print(ANCHORS[int(a)], ANCHORS[b.numpy()], bool(a == b), ANCHORS[a])
