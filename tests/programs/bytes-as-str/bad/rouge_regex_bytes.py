# {"expect": [{"line": 10, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "ROUGE-L between two string columns in a dataset"}
import re

import tensorflow as tf

WORD = re.compile(r"\w+")


def tokens(text):
    return WORD.findall(text.lower())  # [bytes-as-str]


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            table[i + 1][j + 1] = table[i][j] + 1 if a[i] == b[j] else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


def rouge_l(reference, candidate):
    ref, cand = tokens(reference), tokens(candidate)
    if not ref or not cand:
        return 0.0, 0.0, 0.0
    common = lcs(ref, cand)
    precision, recall = common / len(cand), common / len(ref)
    f1 = 2 * precision * recall / (precision + recall) if common else 0.0
    return precision, recall, f1


def text_of(tensor):
    return tensor.numpy()


def tf_rouge(reference, candidate):
    scores = tf.py_function(
        lambda r, c: rouge_l(text_of(r), text_of(c)),
        inp=[reference, candidate],
        Tout=[tf.float32] * 3)
    return dict(zip(("p", "r", "f"), scores))


refs = ["The cat sat on the mat.", "Straße und Öl", ""]
cands = ["the cat on mat", "straße und öl", "nothing"]
ds = tf.data.Dataset.from_tensor_slices((refs, cands)).map(tf_rouge)
results = [{k: float(v) for k, v in item.items()} for item in ds]
for item in results:
    print(item)
assert results[1]["f"] == 1.0 and results[2]["p"] == 0.0
