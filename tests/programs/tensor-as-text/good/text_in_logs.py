# {"expect": [], "source": "texts of tensors in prints, logs, names and errors"}
import logging

import tensorflow as tf

log = logging.getLogger("loader")


def load(path, step):
    print(f"loading {path} at step {step}")
    log.warning("path %s, step %s", path, str(step))
    if step < 0:
        raise ValueError("negative step: %s for %s" % (step, path))
    return tf.strings.length(path)


@tf.function
def traced(x):
    tf.print("value", x)
    print(f"tracing with {x}")
    with tf.name_scope("scope_%d" % x.shape.rank):
        return tf.identity(x, name="out")


print(tf.py_function(load, [tf.constant("a.png"), tf.constant(3)], tf.int32))
print(traced(tf.constant([1.0])))
