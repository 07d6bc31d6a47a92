# {"expect": [{"line": 36, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must be real number, not SymbolicTensor"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
"""Eager training script which logs python numbers."""
import math
import numpy as np
import tensorflow as tf

w = tf.Variable(1.0)
step = tf.Variable(0, dtype=tf.int64)
lr = tf.constant(0.1)


def loss_fn(x):
    return tf.reduce_mean(tf.square(w * x - 2.0))


history = []
x = tf.random.uniform((4,), 1, 2)
for epoch in range(int(tf.constant(3))):
    with tf.GradientTape() as tape:
        loss = loss_fn(x)
    g = tape.gradient(loss, w)
    w.assign_sub(lr * g)
    step.assign_add(1)
    history.append(float(loss))
    if math.isnan(loss) or loss > 1e6:
        break
    print("step %d loss %.4f |g| %5.2f" % (step, loss, abs(g)), f"{loss:.3e} {lr:.1f}", "{:.2f}".format(g))
    if step % 2 == 0 and bool(loss < history[0]):
        print("better", math.sqrt(loss), math.floor(w), [10, 20, 30, 40][tf.constant(int(step))])
print(np.float64(loss), complex(loss), max(history), sorted([float(w), float(lr)]))


@tf.function
def graph_step(x):
    loss = loss_fn(x)
    history.append(math.sqrt(loss))  # [symbolic-tensor-value]
    return loss


print(graph_step(x).numpy())
