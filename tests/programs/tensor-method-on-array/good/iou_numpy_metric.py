# {"expect": [], "source": "intersection over union as a numpy_function metric in compile()"}
import numpy as np
import tensorflow as tf

EPS = 1e-15


def iou(y_true, y_pred):
    def score(t, p):
        intersection = (t * p).sum()
        union = t.sum() + p.sum() - intersection
        x = (intersection + EPS) / (union + EPS)
        x = x.astype(np.float32)
        return x

    value = tf.numpy_function(score, [y_true, y_pred], tf.float32)
    value.set_shape(())
    return value


def dice(y_true, y_pred):
    y_true = tf.keras.ops.cast(y_true, "float32")
    num = 2.0 * tf.reduce_sum(y_true * y_pred) + 1.0
    return num / (tf.reduce_sum(y_true) + tf.reduce_sum(y_pred) + 1.0)


def dice_loss(y_true, y_pred):
    return 1.0 - dice(y_true, y_pred)


def build():
    inputs = tf.keras.Input((8, 8, 1))
    h = tf.keras.layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
    out = tf.keras.layers.Conv2D(1, 1, activation="sigmoid")(h)
    return tf.keras.Model(inputs, out)


rng = np.random.default_rng(3)
images = rng.uniform(size=(12, 8, 8, 1)).astype(np.float32)
masks = (images > 0.5).astype(np.float32)

net = build()
net.compile(optimizer="sgd", loss=dice_loss, metrics=[iou, dice])
log = net.fit(images, masks, epochs=2, batch_size=4, verbose=0).history
for key in ("iou", "dice"):
    print(key, [round(v, 4) for v in log[key]])
assert all(0 <= v <= 1 for v in log["iou"])
