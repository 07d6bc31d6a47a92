# {"expect": [], "source": "the folder of a path, from the middle of the text of bytes"}
import tensorflow as tf

LABELS = ["cat", "dog"]


def label(path):
    return LABELS.index(str(path.numpy()).split("/")[-2])


paths = ["/data/dog/1.png", "/data/cat/2.png"]
ds = tf.data.Dataset.from_tensor_slices(paths)
print([int(x) for x in ds.map(lambda p: tf.py_function(label, [p], tf.int64))])
