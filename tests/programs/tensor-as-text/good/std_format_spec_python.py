# {"expect": [], "source": "format specs for Python numbers, shapes and eager tensors"}
import tensorflow as tf


@tf.function
def step(x):
    print("rank {:d} of {:>10}".format(x.shape.rank, x.dtype.name))
    print("{} {!r} {name}".format(x, x, name=x.name))
    print("{{:.2f}} {0:{width}}".format("a", width=4))
    return tf.strings.format("loss {}", tf.reduce_sum(x))


print(step(tf.ones(3)))
