# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "a real number is required, not SymbolicTensor"}], "source": "file name made with %d from an index tensor"}
import os
import tempfile

import tensorflow as tf

FRAME_DIR = tempfile.mkdtemp()
for i in range(1, 4):
    tf.io.write_file(os.path.join(FRAME_DIR, "frame_%04d.raw" % i), bytes([i] * 4))


def load_frame(index):
    name = "frame_%04d.raw" % index  # [symbolic-tensor-value]
    raw = tf.io.read_file(os.path.join(FRAME_DIR, name))
    return tf.io.decode_raw(raw, tf.uint8)


frames = tf.data.Dataset.range(1, 4).map(load_frame)
for f in frames:
    print(f.numpy())
