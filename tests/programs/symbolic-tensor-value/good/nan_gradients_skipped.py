# {"expect": [], "source": "NaN gradients skipped with a tensor condition in AutoGraph"}
import tensorflow as tf

opt = tf.keras.optimizers.SGD(0.1)
w = tf.Variable([1.0, 2.0])
opt.build([w])
skipped = tf.Variable(0)


def has_nan(grads):
    return tf.reduce_any(tf.stack([tf.reduce_any(tf.math.is_nan(g)) for g in grads]))


@tf.function
def step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.math.log(x) * w)
    grads = tape.gradient(loss, [w])
    if has_nan(grads):
        skipped.assign_add(1)
    else:
        opt.apply_gradients(zip(grads, [w]))
    return loss


for x in ([1.0, 2.0], [-1.0, 3.0]):
    loss = step(tf.constant(x))
    print(bool(tf.math.is_nan(loss)))
assert int(skipped) == 1
