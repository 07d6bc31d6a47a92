# {"expect": [], "source": "sets of references, names and numbers"}
import tensorflow as tf


@tf.function
def distinct(labels):
    seen = set()
    count = 0
    for label in tf.unstack(labels):
        if label.ref() not in seen:
            seen.add(label.ref())
            count += 1
    if len(seen) == 0:
        raise ValueError("no labels")
    names = {t.op.type for t in tf.unstack(labels)}
    return tf.constant(count + len(names)), tf.unique(labels)[0]


print(distinct(tf.constant([1, 2, 2])))
