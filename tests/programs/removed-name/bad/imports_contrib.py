# {"expect": [{"line": 3, "category": "removed-name", "world": "eager", "error": "ModuleNotFoundError", "text": "No module named 'tensorflow.contrib'"}], "source": "contrib is imported"}
import tensorflow as tf
from tensorflow.contrib.framework import arg_scope  # [removed-name]

tf.random.set_seed(1)
print(arg_scope)
