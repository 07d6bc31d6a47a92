# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "flag for NaN gradients returned as a Python bool"}
import tensorflow as tf

opt = tf.keras.optimizers.SGD(0.1)
w = tf.Variable([1.0, 2.0])


def has_nan(grads) -> bool:
    flags = tf.stack([tf.reduce_any(tf.math.is_nan(g)) for g in grads])
    return bool(tf.reduce_any(flags))  # [symbolic-tensor-value]


@tf.function
def step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.math.log(x) * w)
    grads = tape.gradient(loss, [w])
    if not has_nan(grads):
        opt.apply_gradients(zip(grads, [w]))
    return loss


for x in ([1.0, 2.0], [-1.0, 3.0]):
    print(step(tf.constant(x)))
