# {"expect": [], "source": "sets of references, names and numbers"}
import tensorflow as tf

numbers = {float(x) for x in tf.constant([1.0, 2.0])} | set(tf.constant([1, 2]).numpy())
print(sorted(numbers))
