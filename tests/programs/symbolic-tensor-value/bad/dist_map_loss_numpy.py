# {"expect": [{"line": 26, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "numpy"}], "source": "boundary loss with a distance map computed in py_function"}
import numpy as np
import tensorflow as tf


def edt(mask):
    """Plain distance to the nearest False pixel."""
    inside = np.argwhere(mask)
    outside = np.argwhere(~mask)
    out = np.zeros(mask.shape)
    for p in inside:
        out[tuple(p)] = np.sqrt(((outside - p) ** 2).sum(axis=1)).min()
    return out


def calc_dist_map(seg):
    res = np.zeros_like(seg)
    posmask = seg.astype(bool)
    if posmask.any() and not posmask.all():
        negmask = ~posmask
        res = edt(negmask) * negmask - (edt(posmask) - 1) * posmask
    return res


def calc_dist_map_batch(y_true):
    y_true_numpy = y_true.numpy()  # [symbolic-tensor-value]
    return np.array([calc_dist_map(y) for y in y_true_numpy]).astype(np.float32)


def surface_loss(y_true, y_pred):
    y_true_dist_map = calc_dist_map_batch(y_true)
    return tf.reduce_mean(y_pred * y_true_dist_map)


def combined(alpha):
    bce = tf.keras.losses.BinaryCrossentropy()

    def loss(y_true, y_pred):
        return alpha * bce(y_true, y_pred) + (1 - alpha) * surface_loss(y_true, y_pred)

    return loss


rng = np.random.default_rng(0)
x = rng.uniform(size=(6, 6, 6, 1)).astype(np.float32)
y = np.zeros((6, 6, 6, 1), np.float32)
y[:, 2:4, 2:5] = 1
model = tf.keras.Sequential([tf.keras.Input((6, 6, 1)), tf.keras.layers.Conv2D(1, 3, padding="same", activation="sigmoid")])
model.compile("adam", combined(0.7))
history = model.fit(x, y, batch_size=3, epochs=2, verbose=0)
print(history.history["loss"])
dist = calc_dist_map_batch(tf.constant(y))
assert dist[0, 3, 3, 0] <= 0 < dist[0, 0, 0, 0]
