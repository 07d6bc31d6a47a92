# {"expect": [{"line": 20, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'dict'>)"}], "source": "tokenizer-like dict returned from py_function"}
import tensorflow as tf


class Tokenizer:
    def __call__(self, text, max_length=6):
        ids = [ord(c) % 50 for c in text][:max_length]
        pad = max_length - len(ids)
        return {"input_ids": ids + [0] * pad, "attention_mask": [1] * len(ids) + [0] * pad}


tokenizer = Tokenizer()


def encode(text):
    return dict(tokenizer(text.numpy().decode()))


def tf_encode(text):
    ids, mask = tf.py_function(encode, [text], [tf.int32, tf.int32])  # [unsupported-return-value]
    return {"input_ids": ids, "attention_mask": mask}


for b in tf.data.Dataset.from_tensor_slices(["hello", "hi"]).map(tf_encode):
    print(b)
