# {"expect": [], "source": "from_generator with ragged rows and a dict of specs"}
import random

import tensorflow as tf


def sessions(n, seed=0):
    rnd = random.Random(seed)
    for user in range(n):
        clicks = [rnd.randrange(100) for _ in range(rnd.randint(1, 5))]
        yield {"user": user, "clicks": clicks}, float(len(clicks) > 2)


spec = (
    {"user": tf.TensorSpec((), tf.int32), "clicks": tf.TensorSpec((None,), tf.int64)},
    tf.TensorSpec((), tf.float32),
)
ds = tf.data.Dataset.from_generator(sessions, args=(6,), output_signature=spec)
ds = ds.ragged_batch(3) if hasattr(ds, "ragged_batch") else ds.padded_batch(3)
for features, label in ds:
    lengths = features["clicks"].row_lengths().numpy()
    assert [bool(n > 2) for n in lengths] == [bool(l) for l in label]
print("ok")
