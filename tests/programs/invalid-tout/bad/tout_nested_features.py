# {"expect": [{"line": 19, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`: (tf.int32, tf.int32)"}], "source": "GitHub issue: nested structure as Tout of py_function"}
import tensorflow as tf

VOCAB = {c: i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz ", 1)}


def encode(text, limit):
    ids = [VOCAB.get(c, 0) for c in text.lower()][:limit]
    return ids + [0] * (limit - len(ids))


def parse(source, target):
    src = tf.constant(encode(source.numpy().decode(), 12))
    dec = tf.constant(encode(target.numpy().decode(), 12))
    return src, dec[:-1], dec[1:]


def make_example(source, target):
    (src, dec_in), dec_out = tf.py_function(  # [invalid-tout]
        parse, [source, target], ((tf.int32, tf.int32), tf.int32)
    )
    return {"encoder": src, "decoder": dec_in}, dec_out


pairs = (["hello", "good night"], ["bonjour", "bonne nuit"])
ds = tf.data.Dataset.from_tensor_slices(pairs).map(make_example)
for features, label in ds:
    print(features["encoder"].numpy(), label.numpy())
