# {"expect": [{"line": 17, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "Expected func to be callable. Received func=lower"}], "source": "question: dispatch by name"}
import tensorflow as tf


class TextOps:
    def lower(self, t):
        return t.numpy().decode().lower()

    def title(self, t):
        return t.numpy().decode().title()

    def __init__(self, chosen):
        self.ops = {name: name if name == "lower" else getattr(self, name) for name in chosen}

    def pipeline(self, dataset):
        for name, op in self.ops.items():
            dataset = dataset.map(lambda t, op=op: tf.py_function(op, [t], tf.string))  # [invalid-func]
        return dataset


out = TextOps(["lower"]).pipeline(tf.data.Dataset.from_tensor_slices(["ABC"]))
print(list(out.as_numpy_iterator()))
