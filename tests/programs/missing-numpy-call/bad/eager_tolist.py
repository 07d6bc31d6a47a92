# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'tolist'"}], "source": "tolist on ids before detokenising"}
import tensorflow as tf

ID_TO_WORD = ["<pad>", "<s>", "</s>", "a", "b", "c"]


def detokenize(ids):
    words = [ID_TO_WORD[i] for i in ids.tolist() if i > 2]  # [missing-numpy-call]
    return " ".join(words)


def show(ids):
    return tf.py_function(detokenize, [ids], tf.string)


batch = tf.constant([[1, 3, 4, 2], [1, 5, 2, 0]])
texts = tf.data.Dataset.from_tensor_slices(batch).map(show)
for t in texts:
    print(t.numpy().decode())
