# {"expect": [{"line": 49, "category": "dropped-output", "world": "function", "error": "", "text": "beam () b'aab'"}], "source": "CTC decoding to text in py_function, blank index by default argument"}
import itertools

import numpy as np
import tensorflow as tf

ALPHABET = "-abcdefß"


class Decoder:
    blank = 0

    def __init__(self, alphabet=ALPHABET):
        self.alphabet = np.array(list(alphabet))

    def collapse(self, ids):
        return [k for k, _ in itertools.groupby(ids) if k != self.blank]

    def text(self, ids):
        return "".join(self.alphabet[self.collapse(ids)])

    def greedy(self, logits):
        best = np.argmax(logits, axis=-1)
        return np.array([self.text(row) for row in best], dtype=object)

    def beam(self, logits, width):
        scores = tf.nn.log_softmax(logits, axis=-1).numpy()
        width = width.numpy()
        out = []
        for sample in scores:
            beams = [((), 0.0)]
            for step in sample:
                beams = [(seq + (k,), s + step[k]) for seq, s in beams for k in np.argsort(step)[-width:]]
                beams = sorted(beams, key=lambda b: b[1])[-width:]
            out.append(self.text(beams[-1][0]))
        return out


def one_hot(text):
    return np.eye(len(ALPHABET), dtype=np.float32)[[ALPHABET.index(c) for c in text]] * 5


decoder = Decoder()


@tf.function
def decode(logits):
    greedy = tf.numpy_function(decoder.greedy, [logits], tf.string)
    beam = tf.py_function(lambda l, w: decoder.beam(l, w), [logits, 3], [tf.string])[0]  # [dropped-output]
    return greedy, beam


logits = np.stack([one_hot("aa-abb"), one_hot("fß--c-")])
greedy, beam = decode(tf.constant(logits))
print("beam", beam.shape, beam.numpy())
