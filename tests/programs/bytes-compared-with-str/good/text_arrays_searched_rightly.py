# {"expect": [], "source": "arrays of text that are decoded, or compared with bytes, before they are searched"}
import numpy as np
import tensorflow as tf

NAMES = ["north", "south"]
BYTES = [name.encode() for name in NAMES]
KNOWN = frozenset(NAMES) | set(BYTES)


def as_str(regions):
    texts = np.array([region.decode() for region in regions])
    objects = np.array([region.decode() for region in regions], dtype=object)
    return np.isin(texts, NAMES) & (objects == "north") | (regions.astype(str) == "south")


def as_bytes(regions):
    return np.isin(regions, BYTES) | (regions == b"west") | np.array([r in KNOWN for r in regions])


def vectorized(regions):
    decoded = np.char.decode(regions.astype("S"))
    return (decoded == "north") | np.vectorize(lambda r: r.decode() == "south")(regions)


def code(split):
    match split:
        case b"train" | "train":
            return np.int32(0)
        case b"test":
            return np.int32(1)
    return np.int32(-1)


def code_of_text(split):
    match split.decode():
        case "train":
            return np.int32(0)
        case _:
            return np.int32(1)


def growing(word, seen=set(NAMES)):
    fresh = word not in seen
    seen.add(word)
    return fresh


@tf.function
def select(regions):
    return [tf.numpy_function(f, [regions], tf.bool) for f in (as_str, as_bytes, vectorized)]


regions = tf.constant(["north", "west", "south"])
print([part.numpy().tolist() for part in select(regions)])
splits = tf.data.Dataset.from_tensor_slices(["train", "test"])
for function, dtype in ((code, tf.int32), (code_of_text, tf.int32), (growing, tf.bool)):
    print([x.numpy() for x in splits.map(lambda s: tf.numpy_function(function, [s], dtype))])
for token in regions.numpy():
    print(token.decode() in frozenset(NAMES), regions[0] == "north")
print((tf.strings.lower(regions) == "north").numpy())
print(tf.numpy_function(lambda mode: np.int32(mode == "train"), ["train"], tf.int32))
