# {"expect": [], "source": "text normalised by unicodedata in Python and by ops in graphs"}
import unicodedata

import tensorflow as tf

PAIRS = [("¿Todavía está en casa?", "Are you still at home?"), ("Hace frío.", "It is cold.")]


def strip_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def plain(text):
    text = tf.numpy_function(lambda b: strip_accents(b.decode("utf-8")).encode(), [text], tf.string)
    text = tf.ensure_shape(text, [])
    text = tf.strings.lower(text, encoding="utf-8")
    text = tf.strings.regex_replace(text, "[^ a-z.?!,]", "")
    return tf.strings.join(["[START]", tf.strings.strip(text), "[END]"], separator=" ")


source, target = zip(*PAIRS)
ds = tf.data.Dataset.from_tensor_slices((list(source), list(target)))
for s, t in ds.map(lambda s, t: (plain(s), plain(t))).batch(2):
    print([x.decode() for x in s.numpy()], t.numpy()[0].decode())
