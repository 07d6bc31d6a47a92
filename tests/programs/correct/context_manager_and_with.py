# {"expect": [], "source": "files, locks and temporary state in a py_function"}
import contextlib
import gzip
import os
import tempfile
import threading
import zipfile

import numpy as np
import tensorflow as tf

lock = threading.Lock()
d = tempfile.mkdtemp()
with gzip.open(os.path.join(d, "a.gz"), "wb") as f:
    f.write(np.arange(4, dtype=np.uint8).tobytes())
with zipfile.ZipFile(os.path.join(d, "b.zip"), "w") as z:
    z.writestr("x", np.arange(3, dtype="<f4").tobytes())


@contextlib.contextmanager
def opened(path):
    with lock:
        with gzip.open(path, "rb") as f:
            yield f


def read_gz(path):
    with opened(path.numpy().decode()) as f, contextlib.suppress(EOFError):
        return np.frombuffer(f.read(), np.uint8)


def read_zip(path, member):
    with zipfile.ZipFile(path.numpy().decode()) as z:
        with z.open(member.numpy().decode()) as f:
            return np.frombuffer(f.read(), "<f4")


@tf.function
def load(gz, zp):
    return (
        tf.py_function(read_gz, [gz], tf.uint8),
        tf.py_function(read_zip, [zp, "x"], tf.float32),
    )


print([t.numpy() for t in load(tf.constant(d + "/a.gz"), tf.constant(d + "/b.zip"))])
