# {"expect": [], "source": "format specs for Python numbers, shapes and eager tensors"}
import tensorflow as tf

TEMPLATE = "step {step:03d} loss {loss:.4f} of {0!r:>6} {1}"
loss = tf.reduce_sum(tf.ones(3))
print(TEMPLATE.format("a", "b", step=int(loss), loss=loss))
print(format(loss, ".2f"), format(3, "d"), f"{loss:.1f} {int(loss):d}")


def report(value):
    print("value {:.2f} {:>8s}".format(value, "x"))
    return value


print(tf.py_function(report, [loss], tf.float32), tf.numpy_function(report, [loss], tf.float32))
