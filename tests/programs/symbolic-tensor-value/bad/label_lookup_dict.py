# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "class names mapped to indices by a Python dict inside map"}
import tensorflow as tf

CLASS_TO_ID = {"cat": 0, "dog": 1, "horse": 2}


def parse(path):
    parts = tf.strings.split(path, "/")
    label = CLASS_TO_ID[parts[-2]]  # [symbolic-tensor-value]
    return path, label


paths = ["data/cat/001.jpg", "data/dog/002.jpg", "data/horse/003.jpg"]
ds = tf.data.Dataset.from_tensor_slices(paths).map(parse)
for p, l in ds:
    print(p.numpy(), l.numpy())
