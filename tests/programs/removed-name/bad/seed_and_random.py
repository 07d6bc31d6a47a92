# {"expect": [{"line": 5, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'set_random_seed'"}], "also": [6], "source": "seeds as in TensorFlow 1"}
import tensorflow as tf

print(tf.config.functions_run_eagerly())
tf.set_random_seed(1)  # [removed-name]
noise = tf.random_normal([2, 2])
print(noise)
