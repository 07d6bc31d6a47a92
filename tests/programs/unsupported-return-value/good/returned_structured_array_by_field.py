# {"expect": [], "source": "question: fields of a structured array as separate outputs"}
import io

import numpy as np
import tensorflow as tf

ROW = np.dtype([("age", "i4"), ("income", "f4")])


def parse(line):
    record = np.genfromtxt(io.BytesIO(line), delimiter=",", dtype=ROW)
    return tuple(record[name] for name in ROW.names)


touts = [ROW[name] for name in ROW.names]
lines = tf.data.Dataset.from_tensor_slices(["31,2500.5", "45,4100"])
for age, income in lines.map(lambda line: tuple(tf.numpy_function(parse, [line], touts))):
    print(int(age), float(income))
