# {"expect": [], "source": "reversed sentence with tf.strings.reduce_join"}
import tensorflow as tf

PAIRS = [("le chat dort", "the cat sleeps"), ("il pleut", "it rains")]


def reverse_words(sentence):
    tokens = tf.strings.split(sentence)
    return tf.strings.reduce_join(tokens[::-1], separator=" ")


def preprocess(source, target):
    source = reverse_words(tf.strings.lower(source))
    target = tf.strings.join(["<s>", target, "</s>"], separator=" ")
    return source, target, tf.strings.length(source) > 10


sources, targets = map(list, zip(*PAIRS))
for s, t, long in tf.data.Dataset.from_tensor_slices((sources, targets)).map(preprocess):
    words = t.numpy().decode().split()
    print(" ".join(words[1:-1]), "|".join(w.decode() for w in s.numpy().split()), "long" if long else "short")
