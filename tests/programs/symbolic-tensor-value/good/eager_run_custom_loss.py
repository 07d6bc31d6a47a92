# {"expect": [], "source": "run_eagerly lets a loss use NumPy for its weights"}
import numpy as np
import tensorflow as tf

seen = []


def weighted_mse(y_true, y_pred):
    errors = np.abs(y_true.numpy() - y_pred.numpy())
    weights = (errors > np.median(errors)).astype(np.float32) + 1.0
    seen.append(float(weights.mean()))
    return tf.reduce_mean(weights * tf.square(tf.cast(y_true, tf.float32) - y_pred))


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=weighted_mse, run_eagerly=True)
model.fit(np.random.rand(8, 2), np.random.rand(8, 1), batch_size=4, verbose=0)
print(len(seen), all(1.0 <= s <= 2.0 for s in seen))
