# {"expect": [], "source": "sentence BLEU as reward by tf.py_func, vocabulary as constants"}
import collections
import math

import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1
tf1.disable_v2_behavior()

VOCAB = ["<pad>", "<eos>", "the", "cat", "sat", "on", "mat"]


def ngrams(tokens, n):
    return collections.Counter(tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1))


def sentence_bleu(ref, hyp, max_n=2):
    if not hyp:
        return 0.0
    logs = []
    for n in range(1, max_n + 1):
        have, want = ngrams(hyp, n), ngrams(ref, n)
        match = sum((have & want).values())
        logs.append(math.log(max(match, 1e-9) / max(sum(have.values()), 1)))
    brevity = min(0.0, 1 - len(ref) / len(hyp))
    return math.exp(brevity + sum(logs) / max_n)


def words(ids, vocab):
    out = []
    for i in ids:
        token = vocab[i].decode("utf-8")
        if token == "<eos>":
            break
        if token != "<pad>":
            out.append(token)
    return out


def bleu_penalty(targets, samples, vocab):
    rewards = np.zeros(samples.shape, dtype=np.float32)
    for row, (target, sample) in enumerate(zip(targets, samples)):
        rewards[row, :] = sentence_bleu(words(target, vocab), words(sample, vocab))
    return rewards


class Seq2Seq:
    def __init__(self):
        self.targets = tf1.placeholder(tf.int32, [None, None])
        self.samples = tf1.placeholder(tf.int32, [None, None])
        table = tf.constant(VOCAB, dtype=tf.string)
        self.rewards = tf1.py_func(bleu_penalty, [self.targets, self.samples, table], tf.float32)
        self.rewards.set_shape(self.samples.get_shape())
        self.mean = tf.reduce_mean(self.rewards)


model = Seq2Seq()
with tf1.Session() as sess:
    feed = {model.targets: [[2, 3, 4, 5, 2, 6, 1], [2, 6, 4, 1, 0, 0, 0]],
            model.samples: [[2, 3, 4, 5, 2, 6, 1], [2, 3, 4, 1, 0, 0, 0]]}
    rewards, mean = sess.run([model.rewards, model.mean], feed)
print(rewards[:, 0], mean)
assert abs(rewards[0, 0] - 1.0) < 1e-6 and rewards[1, 0] < 1.0
