# {"expect": [{"line": 10, "category": "tensor-text", "world": "py_function", "error": "", "text": "known 0"}], "source": "words of str(bytes) looked for among known words"}
import tensorflow as tf

KNOWN = {"hello", "world"}
found = []


def encode(line):
    count = 0
    for word in str(line.numpy()).lower().split():  # [tensor-as-text]
        count += word in KNOWN
    found.append(count)
    return count


@tf.function
def known(line):
    return tf.py_function(encode, [line], tf.int32)


known(tf.constant("Hello world"))
print("known", found[0])
