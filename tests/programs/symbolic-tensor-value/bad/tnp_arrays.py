# {"expect": [{"line": 29, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import tensorflow as tf
import tensorflow.experimental.numpy as np

np.experimental_enable_numpy_behavior()


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def cross_entropy(logits, onehot):
    p = softmax(logits)
    return -np.sum(onehot * np.log(p), axis=-1).mean()


@tf.function
def train_loss(logits, labels):
    onehot = np.eye(3)[labels]
    return cross_entropy(logits, onehot)


logits = np.random.randn(4, 3)
labels = np.array([0, 2, 1, 1])
print(train_loss(logits, labels), softmax(logits).T.shape, labels.astype(np.float32).dtype)
ds = tf.data.Dataset.from_tensor_slices((logits, labels)).map(lambda z, c: (softmax(z), c + 0.5))
ds = ds.map(lambda z, c: (z, int(c)) if hasattr(z, "ndim") else (z, c), num_parallel_calls=2)
ds = ds.map(lambda z, c: z.numpy())  # [symbolic-tensor-value]
for a in ds.take(1):
    print(a)
