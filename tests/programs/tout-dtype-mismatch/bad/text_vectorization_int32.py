# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "requested dtype int32 for Tensor with dtype int64"}], "source": "a tokenizer that is called in a py_function"}
import tensorflow as tf

vectorize = tf.keras.layers.TextVectorization(max_tokens=50, output_sequence_length=6)
vectorize.adapt(["the cat sat", "the dog ran"])


def encode(text):
    return vectorize(text)


def process(text):
    tokens = tf.py_function(encode, [text], tf.int32)  # [tout-dtype-mismatch]
    tokens.set_shape([6])
    return tokens


for item in tf.data.Dataset.from_tensor_slices(["the cat ran"]).map(process):
    print(item)
