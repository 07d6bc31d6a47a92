# {"expect": [], "source": "variables assigned in the graph, read in eager code and in py_function"}
import numpy as np
import tensorflow as tf

counter = tf.Variable(0, dtype=tf.int32)
history = []


def snapshot():
    history.append(counter.numpy())


@tf.function
def tick(n):
    counter.assign_add(n)
    tf.py_function(snapshot, [], [])
    return counter.read_value()


for k in (1, 2, 3):
    value = tick(tf.constant(k))
    if value > 2:
        print("value", int(value), counter.numpy())
print(np.diff(history).tolist(), counter.value().numpy().tolist())
