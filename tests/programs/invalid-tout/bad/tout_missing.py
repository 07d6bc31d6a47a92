# {"expect": [{"line": 14, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "missing"}], "source": "Tout forgotten for a side effect"}
import tensorflow as tf

losses = []


def record(loss):
    losses.append(loss.item())


@tf.function
def step(x):
    loss = tf.reduce_sum(x ** 2)
    tf.numpy_function(record, [loss])  # [invalid-tout]
    return loss


step(tf.constant([1.0, 2.0]))
print(losses)
