# {"expect": [], "source": "names of TensorFlow 1 that work eagerly"}
import tensorflow as tf

v1 = tf.compat.v1
v1.logging.set_verbosity(v1.logging.ERROR)
v1.set_random_seed(3)
with v1.variable_scope("scope"):
    kernel = v1.get_variable("kernel", [2, 2], initializer=tf.ones_initializer())
v1.assign_add(kernel, tf.ones([2, 2]))
step = v1.train.get_or_create_global_step()
v1.global_variables_initializer()
queue = v1.FIFOQueue(3, [tf.float32])
queue.enqueue([1.0])
config = v1.ConfigProto(allow_soft_placement=True)
session = v1.Session(config=config)
print(kernel.numpy(), step.numpy(), float(queue.dequeue()), session.graph.get_operations())
session.close()
for value in v1.data.make_one_shot_iterator(tf.data.Dataset.range(2)):
    print(value.numpy(), v1.placeholder_with_default(value, []).numpy())
