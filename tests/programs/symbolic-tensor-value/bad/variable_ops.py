# {"expect": [{"line": 30, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "Tensor is unhashable. Instead, use tensor.ref"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import tensorflow as tf

np_mode = tf.experimental.numpy.experimental_enable_numpy_behavior
np_mode()

theta = tf.Variable([1.0, 2.0, 3.0])
data = tf.constant([[1, 2, 3], [4, 5, 6]])


@tf.function
def predict(x):
    return tf.tensordot(x.astype(tf.float32), theta, 1) / 2


def grad_step(lr):
    with tf.GradientTape() as tape:
        err = predict(data) - tf.constant([1, 2])
        loss = (err * err).mean()
    g = tape.gradient(loss, theta)
    theta.assign_sub(lr * g)
    return loss


losses = [grad_step(0.01) for _ in range(3)]
shifted = data + 0.5
col = data[:, 1]
print([round(float(l), 2) for l in losses], shifted.dtype, col.tolist(), (data.T @ data).shape)
assert losses[-1] < losses[0]
named = tf.data.Dataset.from_tensor_slices(data).map(lambda r: {float(r.max()): r})  # [symbolic-tensor-value]
