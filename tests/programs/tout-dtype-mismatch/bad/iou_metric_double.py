# {"expect": [{"line": 15, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "mean IoU metric in numpy_function returns a float64 mean"}
import numpy as np
import tensorflow as tf


def iou(y_true, y_pred):
    def f(y_true, y_pred):
        scores = []
        for t, p in zip(y_true, y_pred):
            intersection = (t * p).sum()
            union = t.sum() + p.sum() - intersection
            scores.append(float(intersection) / (float(union) + 1e-15))
        return np.mean(scores)

    score = tf.numpy_function(f, [y_true, y_pred], tf.float32)  # [tout-dtype-mismatch]
    return tf.reshape(score, ())


model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((8, 8, 1)),
        tf.keras.layers.Conv2D(1, 3, padding="same", activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[iou])
model.fit(np.random.rand(4, 8, 8, 1), np.random.randint(0, 2, (4, 8, 8, 1)), verbose=0)
