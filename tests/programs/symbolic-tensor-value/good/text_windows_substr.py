# {"expect": [], "source": "windows of a text by tf.strings.substr and Python slices"}
import tensorflow as tf

TEXT = "the quick brown fox jumps over the lazy dog"
WINDOW = 9


def window_at(position):
    piece = tf.strings.substr(TEXT, tf.cast(position, tf.int32), WINDOW)
    return tf.strings.unicode_split(piece, "UTF-8")


def make_dataset(stride):
    starts = tf.data.Dataset.range(0, len(TEXT) - WINDOW, stride)
    return starts.map(window_at).map(lambda chars: (chars[:-1], chars[1:]))


for start, (x, y) in zip(range(0, len(TEXT), 10), make_dataset(10)):
    piece = TEXT[start : start + WINDOW]
    assert b"".join(x.numpy()).decode() == piece[:-1] and b"".join(y.numpy()).decode() == piece[1:]
for position in tf.data.Dataset.range(2):
    print(TEXT[position : position + WINDOW], TEXT[int(position)])
