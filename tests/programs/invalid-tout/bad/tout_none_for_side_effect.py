# {"expect": [{"line": 14, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "question: logging with Tout=None"}
import tensorflow as tf

history = []


def remember(step, loss):
    history.append((int(step), float(loss)))


@tf.function
def minimize(x, step):
    loss = tf.reduce_sum(x**2)
    tf.py_function(remember, [step, loss], Tout=None)  # [invalid-tout]
    return loss


for i in tf.range(3):
    minimize(tf.constant([1.0, 2.0]), i)
print(history)
