# {"expect": [], "source": "quoted CSV lines read with the csv module"}
import csv
import io

import numpy as np
import tensorflow as tf

LINES = ['1,"a, b",0.5', '2,"c",1.5']


def fields_of(line):
    number, text, score = next(csv.reader([line.numpy().decode()]))
    return np.int64(number), text, np.float32(score)


def parse(line):
    number, text, score = tf.py_function(fields_of, [line], [tf.int64, tf.string, tf.float32])
    for tensor in (number, text, score):
        tensor.set_shape([])
    return number, {"text": text, "score": score}


buffer = io.StringIO()
writer = csv.writer(buffer)
for number, rest in tf.data.Dataset.from_tensor_slices(LINES).map(parse):
    writer.writerow([int(number), rest["text"].numpy().decode(), f"{rest['score']:.1f}"])
print(buffer.getvalue().split())
