# {"expect": [{"line": 8, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "Expected int32"}], "source": "written for this suite"}
import tensorflow as tf

@tf.function
def f(t):
    s = tf.shape(t)
    if len(s) == 2:
        return s[0] * 1.5  # [operand-dtype-mismatch]
    return s[0]


f(tf.zeros([4, 2]))
