# {"expect": [{"line": 10, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "must be str"}], "source": "accents removed with unicodedata in a translation pipeline"}
import unicodedata

import tensorflow as tf

PAIRS = [("¿Todavía está en casa?", "Are you still at home?"), ("Hace frío.", "It is cold.")]


def plain(text):
    text = unicodedata.normalize("NFKD", text)  # [symbolic-tensor-value]
    text = tf.strings.lower(text)
    return tf.strings.regex_replace(text, "[^ a-z.?!,¿]", "")


def load(pairs):
    source, target = zip(*pairs)
    ds = tf.data.Dataset.from_tensor_slices((list(source), list(target)))
    return ds.map(lambda s, t: (plain(s), plain(t))).batch(2)


print(next(iter(load(PAIRS))))
