# {"expect": [], "source": "v1 graph with py_function and numpy_function side by side"}
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


def top_words(texts, k):
    counts = {}
    for text in texts.numpy().ravel():
        for word in text.decode("utf-8").split():
            counts[word] = counts.get(word, 0) + 1
    ordered = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[: int(k)]
    words, numbers = zip(*ordered)
    return list(words), list(numbers)


def lengths(texts):
    return np.array([len(t.decode("utf-8")) for t in texts.ravel()], np.int32).reshape(texts.shape)


def build():
    texts = v1.placeholder(tf.string, [None], name="texts")
    k = v1.placeholder_with_default(2, [], name="k")
    words, numbers = tf.py_function(top_words, [texts, k], [tf.string, tf.int64])
    size = tf.numpy_function(lengths, [texts], tf.int32)
    size.set_shape([None])
    return texts, k, words, numbers, tf.reduce_sum(size)


with tf.Graph().as_default():
    texts, k, words, numbers, total = build()
    with v1.Session() as sess:
        w, n, t = sess.run([words, numbers, total], {texts: ["ä b", "b c b", "c"]})
        print(w, n, t)
        assert w.tolist() == [b"b", b"c"] and n.tolist() == [3, 2] and t == 9
        w, n = sess.run([words, numbers], {texts: ["x y z"], k: 3})
        assert [x.decode() for x in w] == ["x", "y", "z"]
