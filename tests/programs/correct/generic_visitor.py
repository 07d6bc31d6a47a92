# {"expect": [], "source": "correct: tests of kind and structure"}
import numpy as np
import tensorflow as tf


class Visitor:
    def visit(self, x):
        method = getattr(self, "visit_" + type(x).__name__.lower(), None) or self.generic
        return method(x)

    def visit_dict(self, x):
        return {k: self.visit(v) for k, v in x.items()}

    def visit_list(self, x):
        return [self.visit(v) for v in x]

    def visit_tuple(self, x):
        return tuple(self.visit_list(x))

    def visit_ndarray(self, x):
        return x.tolist()

    def visit_eagertensor(self, x):
        return x.numpy().tolist()

    def visit_symbolictensor(self, x):
        return x.shape.as_list()

    def generic(self, x):
        return x


v = Visitor()


def walk(x, fn):
    if isinstance(x, dict):
        return {k: walk(e, fn) for k, e in x.items()}
    if isinstance(x, (tuple, list)):
        return type(x)(walk(e, fn) for e in x)
    return fn(x)




@tf.function
def traced(batch):
    print(v.visit(batch))
    batch = walk(batch, lambda t: t * 2)
    return batch


out = traced({"a": tf.ones(2), "b": (tf.zeros(1), tf.ones(1))})
print(v.visit(out), v.visit([np.ones(2), (1, None)]), walk([np.ones(1)], np.sum))
