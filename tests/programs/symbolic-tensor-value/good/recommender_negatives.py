# {"expect": [], "source": "negative sampling in numpy_function with int64 outputs"}
import numpy as np
import tensorflow as tf

NUM_ITEMS = 50
rng = np.random.default_rng(7)


def sample_negatives(positives, k):
    pool = np.setdiff1d(np.arange(NUM_ITEMS), positives)
    return rng.choice(pool, size=int(k), replace=False)


def add_negatives(user, positives, num_neg=4):
    neg = tf.numpy_function(sample_negatives, [positives, num_neg], tf.int64)
    neg.set_shape([num_neg])
    items = tf.concat([positives, neg], axis=0)
    labels = tf.concat([tf.ones_like(positives), tf.zeros_like(neg)], axis=0)
    return {"user": user, "items": items}, labels


users = np.arange(5)
pos = rng.integers(0, NUM_ITEMS, size=(5, 3))
train = tf.data.Dataset.from_tensor_slices((users, pos)).map(add_negatives).batch(2)
for feats, y in train:
    u = feats["user"].numpy()
    overlap = [set(r[:3]) & set(r[3:]) for r in feats["items"].numpy().tolist()]
    assert not any(overlap)
    print(u, y.numpy().sum(axis=1))
