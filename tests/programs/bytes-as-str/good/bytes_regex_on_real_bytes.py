# {"expect": [], "source": "bytes pattern on x.numpy(), and text in error messages only; fixed form of cleaning in py_function, https://github.com/tensorflow/models/issues/11139"}
import hashlib
import re

import tensorflow as tf

TAGS = re.compile(rb"<[^>]+>")
WORD = re.compile(r"\w+")


def standardize(review):
    raw = review.numpy()
    stripped = TAGS.sub(b" ", raw)
    words = WORD.findall(stripped.decode().lower())
    if not words:
        raise ValueError(f"no words in {review}")
    return " ".join(words), hashlib.md5(raw).hexdigest()[:6], str(len(words))


ds = tf.data.Dataset.from_tensor_slices(["<br />GREAT film!!", "a <b>dull</b> film"])
ds = ds.map(lambda r: tf.py_function(standardize, [r], [tf.string] * 3))
for text, digest, count in ds:
    print(text.numpy().decode(), len(digest.numpy()), int(count.numpy()))
