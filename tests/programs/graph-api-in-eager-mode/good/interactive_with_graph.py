# {"expect": [], "source": "an interactive session with a graph enters it"}
import tensorflow as tf

session = tf.compat.v1.InteractiveSession(graph=tf.Graph())
y = tf.constant(1.0) + 1.0
print(y.eval(), session.run(y))
session.close()
