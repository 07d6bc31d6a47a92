# {"expect": [], "source": "printing static information of symbolic tensors"}
import tensorflow as tf


@tf.function
def encode(x):
    print("tracing encode with", x.dtype.name, x.shape, f"rank={x.shape.rank}")
    tf.print("running with mean", tf.reduce_mean(x))
    print("batch of %d features" % x.shape[1], str(x.dtype))
    msg = "shape: {}".format(x.shape.as_list())
    assert x.shape.rank == 2, msg
    return x * 2


encode(tf.ones([2, 3]))
encode(tf.ones([4, 3]))
