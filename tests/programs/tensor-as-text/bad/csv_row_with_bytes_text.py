# {"expect": [{"line": 10, "category": "tensor-text", "world": "py_function", "error": "", "text": "b'Ada';3"}], "source": "str(x.numpy()) written to a csv keeps the b prefix; https://github.com/tensorflow/tensorflow/issues/38409"}
import io

import tensorflow as tf

buffer = io.StringIO()


def write_row(name, visits):
    cells = [str(name.numpy()), str(visits.numpy())]  # [tensor-as-text]
    buffer.write(";".join(cells) + "\n")
    return visits


@tf.function
def log_all(names, visits):
    total = tf.constant(0)
    for i in tf.range(tf.size(visits)):
        written = tf.py_function(write_row, [names[i], visits[i]], tf.int32)
        total += tf.reshape(written, [])
    return total


total = log_all(tf.constant(["Ada", "Grace"]), tf.constant([3, 5]))
print(int(total))
print(buffer.getvalue())
