# {"expect": [], "source": "question: the text of a tensor in a log line"}
import logging

import tensorflow as tf

lines = []


class Handler(logging.Handler):
    def emit(self, record):
        lines.append(record.getMessage())


log = logging.getLogger("exam")
log.addHandler(Handler())
log.setLevel(logging.INFO)
log.propagate = False


def trace(x):
    log.info("got %s", x)
    log.info(f"dtype={x.dtype} {x!r}")
    return x


@tf.function
def run(x):
    print(f"tracing with {x}")
    return tf.py_function(trace, [x], x.dtype) + 1


print(int(run(tf.constant(1))), len(lines))
