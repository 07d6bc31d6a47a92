# {"expect": [], "source": "attention mask cast to what is declared"}
import numpy as np
import tensorflow as tf

PAD = 0


def tokenize(text, max_len):
    ids = [ord(c) % 50 + 1 for c in text.decode()][:max_len]
    ids = np.array(ids + [PAD] * (max_len - len(ids)), dtype=np.int32)
    return ids, (ids != PAD).astype(np.int32), ids == PAD, np.mean(ids, dtype=np.float32)


def encode(text, label, max_len=6):
    touts = [tf.int32, tf.int32, tf.bool, tf.float32]
    ids, mask, padding, mean = tf.numpy_function(tokenize, [text, max_len], touts)
    for t in (ids, mask, padding):
        t.set_shape([max_len])
    mean.set_shape(())
    return {"input_ids": ids, "attention_mask": mask, "padding": padding}, label, mean


ds = tf.data.Dataset.from_tensor_slices((["good", "really bad"], [1, 0])).map(encode)
for features, label, mean in ds.batch(2):
    print({k: v.numpy().tolist() for k, v in features.items()}, label.numpy(), mean.dtype.name)
