# {"expect": [], "source": "attention model that returns scores, plotted as text"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


def attention_model(length=4, dim=3):
    query = layers.Input((length, dim))
    value = layers.Input((length, dim))
    mha = layers.MultiHeadAttention(num_heads=2, key_dim=2)
    out, scores = mha(query, value, return_attention_scores=True)
    pooled = layers.GlobalAveragePooling1D()(out + query)
    return tf.keras.Model([query, value], layers.Dense(1)(pooled)), tf.keras.Model([query, value], scores)


def ascii_map(scores, ramp=" .:#"):
    scores = scores.numpy() if tf.is_tensor(scores) else np.asarray(scores)
    top = scores.max()
    return ["".join(ramp[min(int(v / top * len(ramp)), len(ramp) - 1)] for v in row) for row in scores]


model, inspector = attention_model()
q, v = np.random.rand(2, 1, 4, 3).astype("float32")
print(model([q, v]).shape, len(ascii_map(inspector([q, v])[0, 0])))
