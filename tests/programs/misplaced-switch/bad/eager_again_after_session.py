# {"expect": [{"line": 7, "category": "misplaced-switch", "world": "eager", "error": "ValueError", "text": "must be called at program startup"}], "source": "two parts of a notebook"}
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
with tf.Session() as sess:
    print(sess.run(tf.constant([1.0, 2.0])))
tf.enable_v2_behavior()  # [misplaced-switch]
print(tf.constant(1.0) + 1.0)
