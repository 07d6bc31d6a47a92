# {"expect": [], "source": "tensors used as dict keys through ref()"}
import tensorflow as tf

calls = {}


@tf.function
def cached_square(x):
    if x.ref() not in calls:
        calls[x.ref()] = tf.square(x)
    return calls.pop(x.ref())


a = tf.constant(3.0)
print(cached_square(a).numpy())
seen = {a.ref(): "a"}
print(seen[a.ref()], seen[a.ref()] == "a")
