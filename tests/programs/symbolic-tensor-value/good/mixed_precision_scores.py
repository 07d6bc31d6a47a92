# {"expect": [], "source": "correct: numbers, truth and text of tensors"}
import statistics
import numpy as np
import tensorflow as tf

scores = tf.constant([0.1, 0.4, 0.35, 0.8])
labels = tf.constant([0, 0, 1, 1])


def auc(y, s):
    pos = [float(v) for v, l in zip(s, y) if l == 1]
    neg = [float(v) for v, l in zip(s, y) if not l]
    wins = sum(p > n for p in pos for n in neg)
    return wins / (len(pos) * len(neg))


def table(y, s, cut=tf.constant(0.5)):
    out = np.zeros((2, 2), int)
    for l, v in zip(y.numpy(), s):
        out[l, int(v > cut)] += 1
    out[labels[0], labels[-1]] += 0
    return out


print(auc(labels, scores), table(labels, scores).tolist(), statistics.mean(scores.numpy().tolist()))
d = {int(k): f"{v:.1f}" for k, v in zip(labels, scores)}
best = max(range(4), key=lambda i: scores[i])
print(d, best, sorted(scores.numpy())[-1].item(), pow(float(scores[0]), 2), divmod(int(labels[2]) + 6, 4))


@tf.function
def graph(y, s):
    acc = tf.reduce_mean(tf.cast((s > 0.5) == tf.cast(y, tf.bool), tf.float32))
    return acc


print(float(graph(labels, scores)), np.array(labels)[np.argmax(scores)].item())
