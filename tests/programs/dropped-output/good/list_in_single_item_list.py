# {"expect": [], "source": "StackOverflow: list of scores, answered: make an array of it"}
import numpy as np
import tensorflow as tf

LEXICON = {"good": 0.5, "great": 1.0, "bad": -0.5, "awful": -1.0}


def tokenize(sentence):
    return sentence.numpy().decode("utf-8").lower().split()


def sentiment(sentence):
    scores = [LEXICON.get(word, 0.0) for word in tokenize(sentence)]
    return [np.asarray(scores, np.float32)]


def encode(sentence, label):
    [scores] = tf.py_function(sentiment, [sentence], [tf.float32])
    scores.set_shape([None])
    return scores, label


data = (["good film great cast", "bad sound"], [1, 0])
lengths = [s.shape[0] for s, _ in tf.data.Dataset.from_tensor_slices(data).map(encode)]
assert lengths == [4, 2]
