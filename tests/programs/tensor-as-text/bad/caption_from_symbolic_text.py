# {"expect": [{"line": 16, "category": "tensor-text", "world": "dataset", "error": "", "text": "Tensor(\"args"}], "source": "print(str(x)) and string formatting in a mapped function give the graph tensor's description; https://github.com/pytorch/audio/issues/659"}
import random

import tensorflow as tf

TEMPLATES = ["a photo of a {}", "a drawing of a {}"]


class Captioner:
    def __init__(self, templates, seed=0):
        self.templates = list(templates)
        self.random = random.Random(seed)

    def caption(self, name):
        template = self.random.choice(self.templates)
        return template.format(name)  # [tensor-as-text]

    def __call__(self, name, index):
        return {"caption": tf.constant(self.caption(name)), "index": index}


names = ["lighthouse", "harbour"]
ds = tf.data.Dataset.from_tensor_slices((names, [0, 1]))
for row in ds.map(Captioner(TEMPLATES)).as_numpy_iterator():
    print(row["index"], row["caption"].decode())
