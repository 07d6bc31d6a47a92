# {"expect": [], "source": "AutoGraph converts what tf.map_fn runs, in eager code as well"}
import tensorflow as tf


def whole(row):
    return int(row)


print(tf.map_fn(whole, tf.constant([[1.5, 2.5], [3.5, 4.5]]), fn_output_signature=tf.int32))
