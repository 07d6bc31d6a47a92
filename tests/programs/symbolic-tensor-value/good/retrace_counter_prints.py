# {"expect": [], "source": "Python side effects at tracing and tf.print at run time"}
import sys

import tensorflow as tf

traces = []


@tf.function(reduce_retracing=True)
def norm(x):
    traces.append((x.shape.rank, x.dtype.name))
    print("tracing with", x.shape)
    tf.print("value", tf.norm(x), "of", tf.shape(x), summarize=3, output_stream=sys.stdout)
    tf.debugging.assert_all_finite(x, "not finite")
    return tf.norm(x)


for n in (1, 2, 3):
    norm(tf.ones((n,)))
norm(tf.ones((2,), tf.float64))
print(len(traces), traces[0])
concrete = norm.get_concrete_function(tf.TensorSpec([None, 2]))
print(concrete(tf.zeros((3, 2))).numpy())
