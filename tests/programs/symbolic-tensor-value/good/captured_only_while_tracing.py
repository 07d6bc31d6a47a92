# {"expect": [], "source": "an object that saw a tensor while tracing"}
import tensorflow as tf


class Recorder:
    def __init__(self):
        self.names = []

    def note(self, tensor):
        self.names.append(tensor.name)
        return tensor


@tf.function
def run(x):
    recorder = Recorder()
    y = recorder.note(x * 2.0)

    def body(values):
        return values * float(len(recorder.names))

    return tf.py_function(body, [y], tf.float32)


print(run(tf.constant([1.0])))
