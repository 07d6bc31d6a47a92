# {"expect": [], "source": "question: tf.autograph.to_graph of a helper that loops while a tensor is even"}
import tensorflow as tf


def halved(n):
    while n % 2 == 0:
        n = n // 2
    return n


odd_part = tf.autograph.to_graph(halved)


@tf.function(autograph=False)
def run(n):
    return odd_part(n)


print(run(tf.constant(48)).numpy())
