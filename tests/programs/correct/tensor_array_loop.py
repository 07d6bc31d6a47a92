# {"expect": [], "source": "tf.range loop with TensorArray and Python accumulators"}
import tensorflow as tf


@tf.function
def cumulative(x):
    n = tf.shape(x)[0]
    out = tf.TensorArray(tf.float32, size=n)
    acc = 0.0
    for i in tf.range(n):
        acc = acc + x[i]
        out = out.write(i, acc)
    return out.stack()


@tf.function
def unrolled(x, layers):
    for i, width in enumerate(layers):
        if width > 2:
            x = tf.concat([x, tf.zeros([width])], 0)
        x = x * float(i + 1)
    return x


print(cumulative(tf.constant([1.0, 2.0, 3.0])).numpy())
print(unrolled(tf.ones([2]), [1, 3]).numpy())
