# {"expect": [{"line": 9, "category": "bytes-str", "world": "eager", "error": "", "text": "kept 3"}], "source": "question: .numpy() strings in a set"}
import tensorflow as tf

STOP = frozenset({"the", "a", "of"})

tokens = tf.strings.split("the colour of")
kept = []
for token in tokens.numpy():
    if token in STOP:  # [bytes-as-str]
        continue
    kept.append(token)
print("kept", len(kept))
