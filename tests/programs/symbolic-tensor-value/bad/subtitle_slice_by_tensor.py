# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "slice indices must be integers"}], "source": "Python string cut at a tensor position"}
import tensorflow as tf

TEXT = "the quick brown fox jumps over the lazy dog"
WINDOW = 9


def window_at(position):
    piece = TEXT[position : position + WINDOW]  # [symbolic-tensor-value]
    return tf.strings.unicode_split(piece, "UTF-8")


def make_dataset(stride):
    starts = tf.data.Dataset.range(0, len(TEXT) - WINDOW, stride)
    return starts.map(window_at).map(lambda chars: (chars[:-1], chars[1:]))


for x, y in make_dataset(10):
    print(b"".join(x.numpy()), b"".join(y.numpy()))
