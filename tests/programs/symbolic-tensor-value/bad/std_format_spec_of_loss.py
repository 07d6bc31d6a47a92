# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unsupported format string"}], "source": "a traced loss in str.format with a number of digits"}
import tensorflow as tf

TEMPLATE = "step {step:03d} loss {loss:.4f}"


w = tf.Variable(0.5)


@tf.function
def step(x):
    loss = tf.reduce_sum(x * w)
    print(TEMPLATE.format(step=1, loss=loss))  # [symbolic-tensor-value]
    return loss


print(step(tf.ones(2)))
