# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is bool, but expects int32"}], "source": "attention mask from a comparison for an integer Tout"}
import numpy as np
import tensorflow as tf

PAD = 0


def tokenize(text, max_len):
    ids = [ord(c) % 50 + 1 for c in text.decode()][:max_len]
    ids = np.array(ids + [PAD] * (max_len - len(ids)), dtype=np.int32)
    return ids, ids != PAD


def encode(text, label, max_len=6):
    ids, mask = tf.numpy_function(tokenize, [text, max_len], [tf.int32, tf.int32])  # [tout-dtype-mismatch]
    ids.set_shape([max_len])
    mask.set_shape([max_len])
    return {"input_ids": ids, "attention_mask": mask}, label


ds = tf.data.Dataset.from_tensor_slices((["good", "really bad"], [1, 0])).map(encode)
print(next(iter(ds.batch(2))))
