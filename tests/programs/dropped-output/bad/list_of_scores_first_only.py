# {"expect": [{"line": 24, "category": "dropped-output", "world": "dataset", "error": "", "text": "score 0.5 shape ()"}], "source": "StackOverflow: a python list of scores is returned, only the first arrives"}
import tensorflow as tf


def tokenize(sentence):
    return sentence.numpy().decode("utf-8").lower().split()


LEXICON = {"good": 0.5, "great": 1.0, "bad": -0.5, "awful": -1.0}


def lookup(words):
    scores = []
    for word in words:
        scores.append(LEXICON.get(word, 0.0))
    return scores


def sentiment(sentence):
    return lookup(tokenize(sentence))


def encode(sentence, label):
    scores = tf.py_function(sentiment, [sentence], tf.float32)  # [dropped-output]
    return scores, label


sentences = ["good film great cast", "bad sound"]
dataset = tf.data.Dataset.from_tensor_slices((sentences, [1, 0]))
for scores, label in dataset.map(encode).take(1):
    print("score", float(scores), "shape", scores.shape)
