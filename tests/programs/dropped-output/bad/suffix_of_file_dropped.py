# {"expect": [{"line": 9, "category": "dropped-output", "world": "dataset", "error": "", "text": "['holiday', 'portrait', 'scan']"}], "source": "os.path helpers in py_function as in a compression code base (public code, read_file id 48305177013); splitext gives a pair"}
import os

import tensorflow as tf


def read_name(filename):
    # stem and extension of the file, joined later again
    parts = tf.py_function(lambda s: os.path.splitext(os.path.basename(s.numpy().decode("utf-8"))),  # [dropped-output]
                           inp=[filename],
                           Tout=tf.string)
    return tf.strings.reduce_join(tf.reshape(parts, [-1]))


names = ["/data/holiday.png", "/data/portrait.jpeg", "/data/scan.tif"]
ds = tf.data.Dataset.from_tensor_slices(names).map(read_name)
print([name.decode() for name in ds.as_numpy_iterator()])
