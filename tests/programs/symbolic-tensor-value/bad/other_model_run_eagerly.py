# {"expect": [{"line": 17, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "no attribute 'numpy'"}], "source": "run_eagerly for the model that is debugged, not for the other one"}
import numpy as np
import tensorflow as tf


class Probe(tf.keras.Model):
    def train_step(self, data):
        x, _ = data
        print(x.numpy().mean())
        return {"loss": tf.reduce_mean(x)}


class Student(tf.keras.Model):
    def train_step(self, data):
        x, y = data
        # Works while run_eagerly=True is set.
        weights = np.exp(y.numpy())  # [symbolic-tensor-value]
        return {"loss": tf.reduce_mean(x) * weights.mean()}


x, y = np.ones((4, 2), "float32"), np.ones((4, 1), "float32")
probe, student = Probe(), Student()
probe.compile(optimizer="sgd", run_eagerly=True)
student.compile(optimizer="sgd")
probe.fit(x, y, verbose=0)
student.fit(x, y, verbose=0)
