# {"expect": [], "source": "json, re, base64, hashlib and textwrap on decoded text"}
import json
import struct

import numpy as np
import tensorflow as tf


def packed(blob):
    return np.float32(struct.unpack("<f", blob)[0]), json.dumps({"size": len(blob)})


blobs = tf.data.Dataset.from_tensors(tf.constant(struct.pack("<f", 1.5)))
print(list(blobs.map(lambda blob: tf.numpy_function(packed, [blob], [tf.float32, tf.string]))))
