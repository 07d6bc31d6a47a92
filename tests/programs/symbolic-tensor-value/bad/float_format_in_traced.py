# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unsupported format string passed to SymbolicTensor.__format__"}], "source": "progress line with a format specification in a tf.function"}
import tensorflow as tf

w = tf.Variable(3.0)


@tf.function
def step(x, i):
    loss = tf.reduce_mean((w * x - 1.0) ** 2)
    print(f"step {i}: loss {loss:.4f}")  # [symbolic-tensor-value]
    w.assign_sub(0.01 * loss)
    return loss


for i in range(3):
    step(tf.constant([1.0, 2.0]), i)
