# {"expect": [], "source": "fixed form of: SparseTensor made inside py_function; https://github.com/tensorflow/tensorflow/issues/36278"}
import tensorflow as tf


def eager_py_sparse(words, vocabulary):
    known = {w: i for i, w in enumerate(vocabulary.numpy().tolist())}
    indices = sorted((0, known[w]) for w in set(words.numpy().tolist()) if w in known)
    values = tf.ones([len(indices)])
    return tf.sparse.to_dense(tf.SparseTensor(tf.constant(indices, tf.int64), values, [1, len(known)]))


vocabulary = tf.constant(["a", "b", "c", "d"])
sentence = tf.constant(["b", "d", "zz", "b"])
features = tf.py_function(eager_py_sparse, [sentence, vocabulary], [tf.float32])
print(features)
