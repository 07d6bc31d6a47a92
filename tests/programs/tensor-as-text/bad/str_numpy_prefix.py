# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "", "text": "words [\"b'hello\", \"world'\"]"}], "source": "str() of bytes keeps the b prefix and quotes"}
import tensorflow as tf

seen = []


def tokenize(text):
    words = str(text.numpy()).split()  # [tensor-as-text]
    seen.extend(words)
    return len(words)


def count(text):
    return tf.py_function(tokenize, [text], tf.int32)


list(tf.data.Dataset.from_tensor_slices(["hello world"]).map(count))
print("words", seen)
