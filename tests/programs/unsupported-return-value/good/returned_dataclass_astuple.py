# {"expect": [], "source": "question: dataclasses.astuple for several outputs"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Summary:
    mean: np.float32
    count: int = 0
    name: str = ""


DTYPES = {"mean": tf.float32, "count": tf.int64, "name": tf.string}


def summarize(x):
    return dataclasses.astuple(Summary(x.mean(), len(x), f"n{len(x)}"))


TOUTS = [DTYPES[field.name] for field in dataclasses.fields(Summary)]


@tf.function
def run(x):
    return tf.numpy_function(summarize, [x], TOUTS)


summary = Summary(*(t.numpy() for t in run(tf.constant([1.0, 3.0]))))
print(summary.mean, summary.count, summary.name.decode())
