# {"expect": [], "source": "star arguments over tuples and lists of tensors"}
import numpy as np
import tensorflow as tf


def unpack_outer(size, *rest, scale=1.0, **named):
    h, w = size
    total = sum(rest) if rest else 0.0
    return tf.zeros([2, 2]) + tf.cast(h * w, tf.float32) * scale + total + named.get("bias", 0.0)


@tf.function
def run(pair, extras, options):
    a = unpack_outer(pair, *extras, **options)
    first, *others = extras
    merged = [first, *others]
    return a, tf.add_n(merged)


out, s = run((tf.constant(2), tf.constant(3)), [tf.constant(1.0), tf.constant(2.0)], {"scale": 2.0})
print(out.numpy()[0, 0], s.numpy())
ds = tf.data.Dataset.from_tensor_slices(((np.arange(3), np.arange(3)), np.ones(3)))
for row in ds.map(lambda xy, z: (*xy, z)):
    print([r.numpy() for r in row])
