# {"expect": [{"line": 10, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "Tout=str for a text result"}
import tensorflow as tf


def normalise(text):
    return text.decode("utf-8").lower().strip()


def clean(text, label):
    text = tf.numpy_function(normalise, [text], Tout=str)  # [invalid-tout]
    return text, label


for t, l in tf.data.Dataset.from_tensor_slices(([" A ", "B"], [0, 1])).map(clean):
    print(t.numpy(), l.numpy())
