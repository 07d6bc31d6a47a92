# {"expect": [], "source": "character sampling loop over an eager model"}
import numpy as np
import tensorflow as tf

CHARS = sorted(set("hello world"))
char_to_id = {c: i for i, c in enumerate(CHARS)}

model = tf.keras.Sequential(
    [tf.keras.layers.Embedding(len(CHARS), 4), tf.keras.layers.GRU(5), tf.keras.layers.Dense(len(CHARS))]
)


def sample(seed, length, temperature=1.0, top_k=3):
    text = seed
    for _ in range(length):
        ids = tf.constant([[char_to_id[c] for c in text]])
        logits = model(ids)[0] / temperature
        values, indices = tf.math.top_k(logits, k=top_k)
        choice = tf.random.categorical(values[tf.newaxis], 1)[0, 0].numpy()
        next_id = indices[choice].numpy()
        if CHARS[next_id] == "w" and len(text) > 20:
            break
        text += CHARS[next_id]
    return text


out = sample("hell", 6)
print(out, len(out))
probs = tf.nn.softmax(model(tf.constant([[0, 1]])))[0].numpy()
print(CHARS[np.random.choice(len(CHARS), p=probs / probs.sum())] in CHARS)
