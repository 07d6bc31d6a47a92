# {"expect": [], "source": "masked tokens on a NumPy copy"}
import numpy as np
import tensorflow as tf

MASK_ID = 103


def mask_tokens(tokens):
    tokens = np.array(tokens)
    labels = tokens.copy()
    n = tokens.shape[0]
    positions = np.random.choice(n, max(1, int(0.15 * n)), replace=False)
    for p in positions:
        tokens[p] = MASK_ID
    return tokens, labels


corpus = np.random.randint(1000, 2000, size=(6, 20)).astype(np.int32)
dataset = tf.data.Dataset.from_tensor_slices(corpus)
dataset = dataset.map(lambda t: tf.py_function(mask_tokens, [t], [tf.int32, tf.int32]))
for inputs, targets in dataset:
    print((inputs.numpy() != targets.numpy()).sum())
