# {"expect": [{"line": 27, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "DETR-like set loss with an assignment in numpy_function"}
import itertools

import numpy as np
import tensorflow as tf


def assign(cost):
    """The cheapest one-to-one assignment, by trying all (small sets only)."""
    rows, cols = cost.shape
    best = min(itertools.permutations(range(cols), rows),
               key=lambda p: cost[np.arange(rows), list(p)].sum())
    return np.arange(rows), np.array(best)


def pairwise_l1(a, b):
    return tf.reduce_sum(tf.abs(a[:, None, :] - b[None, :, :]), axis=-1)


class SetLoss(tf.keras.losses.Loss):
    def __init__(self, cost_class=1.0, cost_box=5.0, name="set_loss"):
        super().__init__(name=name)
        self.cost_class = cost_class
        self.cost_box = cost_box

    def match(self, cost):
        rows, cols = tf.numpy_function(func=assign, inp=[cost], Tout=[tf.int32, tf.int32])  # [tout-dtype-mismatch]
        rows.set_shape([None])
        cols.set_shape([None])
        return rows, cols

    def one(self, packed):
        truth, pred = packed
        box_cost = pairwise_l1(truth[:, :4], pred[:, :4])
        class_cost = -tf.gather(pred[:, 4:], tf.cast(truth[:, 4], tf.int32), axis=1)
        cost = self.cost_box * box_cost + self.cost_class * tf.transpose(class_cost)
        rows, cols = self.match(cost)
        picked = tf.gather_nd(box_cost, tf.stack([rows, cols], axis=1))
        return tf.reduce_mean(picked)

    def call(self, y_true, y_pred):
        return tf.map_fn(self.one, (y_true, y_pred), fn_output_signature=tf.float32)


rng = np.random.default_rng(0)
truth = np.concatenate([rng.uniform(size=(2, 3, 4)), rng.integers(0, 3, (2, 3, 1))], -1).astype("float32")
pred = tf.Variable(rng.uniform(size=(2, 4, 7)).astype("float32"))
loss_fn = SetLoss()


@tf.function
def step():
    with tf.GradientTape() as tape:
        loss = loss_fn(truth, pred)
    grad = tape.gradient(loss, pred)
    pred.assign_sub(0.1 * grad)
    return loss


first = float(step())
for _ in range(10):
    last = float(step())
print(first, last)
assert last < first
