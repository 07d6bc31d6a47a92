# {"expect": [], "source": "the text of a tensor as the key of a cache that is filled with such keys"}
import tensorflow as tf

CACHE = {}
SEEN = {"start": 0}


def lookup(name):
    key = str(name)
    if key not in CACHE:
        CACHE[key] = tf.strings.length(name)
    SEEN[key] = SEEN.get(key, 0) + 1
    return CACHE[key] + SEEN[key]


for text in ("a", "bb", "a"):
    print(tf.py_function(lookup, [tf.constant(text)], tf.int32))
