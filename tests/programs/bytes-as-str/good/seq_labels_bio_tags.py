# {"expect": [], "source": "BIO tags, text tables of str used after decoding whole arrays"}
import numpy as np
import tensorflow as tf

TAGS = ["O", "B-PER", "I-PER", "B-LOC"]
TAG_ID = {t: i for i, t in enumerate(TAGS)}


def decode_array(a):
    return [t.decode("utf-8") for t in a]


def tag_ids(tags):
    return np.array([TAG_ID[t] for t in decode_array(tags)], np.int32)


def vectorised(tags):
    lookup = np.vectorize(lambda t: TAG_ID[t.decode()], otypes=[np.int32])
    return lookup(tags)


def astype_text(tags):
    text = tags.astype("U")
    return (np.char.startswith(text, "B-")).astype(np.int32)


def entities(words, tags):
    spans, current = [], []
    for word, tag in zip(decode_array(words.numpy()), decode_array(tags.numpy())):
        if tag.startswith("B-") or tag == "O":
            if current:
                spans.append(" ".join(current))
            current = [word] if tag != "O" else []
        else:
            current.append(word)
    if current:
        spans.append(" ".join(current))
    return "|".join(spans)


def mapper(words, tags):
    ids = tf.numpy_function(tag_ids, [tags], tf.int32)
    same = tf.numpy_function(vectorised, [tags], tf.int32)
    starts = tf.numpy_function(astype_text, [tags], tf.int32)
    text = tf.py_function(entities, [words, tags], tf.string)
    return ids, same, starts, text


words = [["Ada", "Löw", "in", "Köln"], ["no", "one", "is", "here"]]
tags = [["B-PER", "I-PER", "O", "B-LOC"], ["O", "O", "O", "O"]]
for ids, same, starts, text in tf.data.Dataset.from_tensor_slices((words, tags)).map(mapper):
    print(ids.numpy(), starts.numpy(), text.numpy().decode())
    assert np.array_equal(ids, same)
assert text.numpy() == b""
