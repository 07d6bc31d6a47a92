# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "can only join an iterable"}], "source": "source sentence reversed with str.join"}
import tensorflow as tf

PAIRS = [("le chat dort", "the cat sleeps"), ("il pleut", "it rains")]


def reverse_words(sentence):
    tokens = tf.strings.split(sentence)
    return " ".join(tokens[::-1])  # [symbolic-tensor-value]


def preprocess(source, target):
    source = reverse_words(tf.strings.lower(source))
    target = tf.strings.join(["<s>", target, "</s>"], separator=" ")
    return source, target


sources, targets = map(list, zip(*PAIRS))
for s, t in tf.data.Dataset.from_tensor_slices((sources, targets)).map(preprocess):
    print(s, t)
