# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "bytes-like object is required"}], "source": "spam words looked for in bytes"}
import numpy as np
import tensorflow as tf

SPAM = ("free", "winner")


def spam_score(text):
    hits = sum(1 for word in SPAM if word in text)  # [bytes-as-str]
    return np.float32(hits / len(SPAM))


class SpamFeatures:
    def __call__(self, text, label):
        score = tf.numpy_function(spam_score, [text], tf.float32)
        return {"text": text, "score": score}, label


ds = tf.data.Dataset.from_tensor_slices((["you are a winner", "see you at noon"], [1, 0]))
for features, label in ds.map(SpamFeatures()):
    print(features["score"], label)
