# {"expect": [], "source": "spam words looked for in decoded text and by regular expressions"}
import numpy as np
import tensorflow as tf

SPAM = ("free", "winner")


def spam_score(text):
    text = text.decode("utf-8", errors="ignore")
    hits = sum(1 for word in SPAM if word in text)
    return np.float32(hits / len(SPAM))


class SpamFeatures:
    def __call__(self, text, label):
        score = tf.numpy_function(spam_score, [text], tf.float32)
        any_hit = tf.strings.regex_full_match(text, ".*(" + "|".join(SPAM) + ").*")
        return {"text": text, "score": score, "any": any_hit}, label


ds = tf.data.Dataset.from_tensor_slices((["you are a winner", "see you at noon"], [1, 0]))
for features, label in ds.map(SpamFeatures()):
    assert bool(features["any"]) == bool(features["score"] > 0) == bool(label)
    if b"winner" in features["text"].numpy():
        print("found")
