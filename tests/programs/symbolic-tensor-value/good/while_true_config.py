# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import json
import numpy as np
import tensorflow as tf

CONFIG = json.loads('{"graph": false, "debug_functions": true, "batch": 2}')


class Runtime:
    def __init__(self, config):
        self.config = config
        for key, action in (("graph", tf.compat.v1.disable_eager_execution),
                            ("debug_functions", lambda: tf.config.run_functions_eagerly(True))):
            if config[key]:
                action()

    @tf.function
    def step(self, batch):
        if self.config["debug_functions"]:
            print("max", batch.numpy().max(), np.median(batch))
        return tf.reduce_sum(batch)

    def run(self, ds):
        return [float(self.step(b)) for b in ds]


ds = tf.data.Dataset.range(4).map(lambda i: tf.cast(i, tf.float32))
print(Runtime(CONFIG).run(ds.batch(CONFIG["batch"])))
