# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "negative sampling with np.random in a recommender input pipeline"}
import numpy as np
import tensorflow as tf

NUM_ITEMS = 100


def add_negatives(user, positives, num_neg=4):
    pool = np.setdiff1d(np.arange(NUM_ITEMS), positives)  # [symbolic-tensor-value]
    negatives = np.random.choice(pool, size=num_neg, replace=False)
    items = tf.concat([positives, tf.constant(negatives)], axis=0)
    labels = tf.concat([tf.ones_like(positives), tf.zeros(num_neg, tf.int64)], axis=0)
    return {"user": user, "items": items}, labels


users = np.arange(5)
pos = np.random.randint(0, NUM_ITEMS, size=(5, 3))
train = (
    tf.data.Dataset.from_tensor_slices((users, pos))
    .shuffle(5)
    .map(lambda u, p: add_negatives(u, p))
    .batch(2)
)
print(next(iter(train)))
