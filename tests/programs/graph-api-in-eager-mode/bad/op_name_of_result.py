# {"expect": [{"line": 10, "category": "graph-api", "world": "eager", "error": "AttributeError", "text": "Tensor.op is undefined when eager execution is enabled"}], "source": "summaries that name a tensor by its operation"}
import tensorflow as tf


class Probe:
    def __init__(self):
        self.seen = []

    def add(self, tensor):
        self.seen.append(tensor.op.name)  # [graph-api-in-eager-mode]


probe = Probe()
probe.add(tf.sqrt(tf.constant(2.0)))
print(probe.seen)
