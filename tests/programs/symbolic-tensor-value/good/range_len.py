# {"expect": [], "source": "correct: numbers, truth and text of tensors"}
import numpy as np
import tensorflow as tf

lengths = tf.constant([3, 1, 2])
total = tf.reduce_sum(lengths)
vocab = ["a", "b", "c", "d", "e", "f", "g"]


def expand(n):
    return [i * 2 for i in range(n)]


def spans(lens):
    pos = 0
    out = []
    for n in lens:
        out.append((pos, int(pos + n)))
        pos += int(n)
    return out


def host(n, table=vocab):
    picked = [table[i] for i in range(n)]
    return np.array(len("".join(picked)) * int(n), dtype=np.int32)


print(expand(total), spans(lengths), vocab[lengths[0]], vocab[: total], len(lengths), "x" * int(lengths[1]))
print([np.arange(n).sum() for n in lengths], list(range(lengths[1], total, lengths[2])))
r = tf.py_function(host, [lengths[0]], tf.int32)
assert r == 9 and r.numpy() in (9, 10), r


@tf.function
def traced(n):
    acc = 0
    for i in range(n):
        acc += i
    return acc + int(n) + tf.cast(float(n), tf.int32)




print(traced(tf.constant(4)))
ok = tf.data.Dataset.from_tensor_slices(lengths).map(lambda n: tf.range(n)[-1] + int(n))
print([int(v) for v in ok])
