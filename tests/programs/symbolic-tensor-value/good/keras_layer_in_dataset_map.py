# {"expect": [], "source": "preprocessing layers and a model applied in a map"}
import numpy as np
import tensorflow as tf

norm = tf.keras.layers.Normalization(axis=-1)
x = np.random.rand(12, 3).astype("float32") * 10
norm.adapt(x)
bucket = tf.keras.layers.Discretization(bin_boundaries=[2.0, 5.0])
embed = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2, use_bias=False)])


def features(row):
    scaled = norm(row[tf.newaxis])
    return {"scaled": scaled[0], "bucket": bucket(row), "code": embed(scaled)[0]}


out = []
for item in tf.data.Dataset.from_tensor_slices(x).map(features).take(4):
    by_hand = (x[len(out)] - norm.mean.numpy()) / np.sqrt(norm.variance.numpy())
    assert np.allclose(item["scaled"], by_hand, atol=1e-3)
    out.append(item["bucket"].numpy().tolist())
print(out, embed.get_weights()[0].shape)
