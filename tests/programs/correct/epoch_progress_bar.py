# {"expect": [], "source": "progress text from eager values, sizes by cardinality"}
import sys

import tensorflow as tf


class Progress:
    def __init__(self, total, stream=sys.stdout):
        self.total, self.stream = total, stream

    def show(self, step, **values):
        parts = [f"{k}={v:.3f}" for k, v in values.items()]
        done = "#" * (10 * step // self.total)
        self.stream.write(f"[{done:<10}] " + " ".join(parts) + "\n")


ds = tf.data.Dataset.from_tensor_slices(tf.random.uniform((10, 2))).batch(4)
n = int(ds.cardinality())
bar = Progress(n)
mean = tf.keras.metrics.Mean()
for step, batch in ds.enumerate(start=1):
    mean.update_state(batch)
    bar.show(int(step), mean=mean.result(), last=tf.reduce_max(batch), ratio=step / n)
print(len(ds) == n, ds.cardinality().numpy())
