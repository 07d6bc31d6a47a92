# {"expect": [], "source": "another object is called tf"}
import tensorflow

from types import SimpleNamespace

tensorflow.random.set_seed(3)
tf = SimpleNamespace(log=tensorflow.math.log, Session=dict)
print(tf.log(2.0), tf.Session())
