# {"expect": [], "source": "greedy decoding eager loop with dictionary lookups"}
import numpy as np
import tensorflow as tf

ITOS = ["<s>", "</s>", "a", "b", "c"]
STOI = {w: i for i, w in enumerate(ITOS)}
table = tf.random.normal([5, 5], seed=3)


@tf.function
def next_logits(token):
    return tf.gather(table, token)


def greedy(max_len=5):
    token = tf.constant(STOI["<s>"])
    words, score = [], 0.0
    for _ in range(max_len):
        logp = tf.nn.log_softmax(next_logits(token))
        token = tf.argmax(logp, output_type=tf.int32)
        score += logp[token].numpy()
        word = ITOS[int(token)]
        if word == "</s>" or token == STOI["</s>"]:
            break
        words.append(word)
    return " ".join(words), score


def beam(width=2, steps=3):
    beams = [([STOI["<s>"]], 0.0)]
    for _ in range(steps):
        candidates = []
        for seq, s in beams:
            logp = tf.nn.log_softmax(next_logits(tf.constant(seq[-1])))
            values, ids = tf.math.top_k(logp, width)
            for v, i in zip(values.numpy(), ids.numpy()):
                candidates.append((seq + [int(i)], s + float(v)))
        beams = sorted(candidates, key=lambda b: -b[1])[:width]
    return [[ITOS[i] for i in seq] for seq, _ in beams]


print(greedy(), beam())
