# {"expect": [], "source": "a tensor of the traced code used in the wrapped function as it may be: identity"}
import tensorflow as tf


@tf.function
def keep(x):
    hidden = x + 1.0

    def body(values):
        kept = [hidden]
        kept.append(hidden)
        table = {hidden.ref(): "hidden", "tensor": hidden}
        assert hidden.ref() in table and len(kept) == 2
        return values if tf.is_tensor(hidden) and hidden is not values else -values

    return tf.py_function(body, [x], tf.float32)


print(keep(tf.constant([1.0])))
