# {"expect": [], "source": "question: str, bytes, U arrays and object arrays are all tf.string"}
import numpy as np
import tensorflow as tf

FORMS = [
    lambda: "text",
    lambda: b"bytes",
    lambda: np.str_("numpy"),
    lambda: np.array(["u1", "u2"]),
    lambda: np.array(["o1", b"o2"], dtype=object),
    lambda: np.array([b"s"]),
    lambda: np.char.upper(["a", "b"]),
    lambda: (["l1", "l2"],),
    lambda: ", ".join(["a", "b"]),
]


@tf.function
def run():
    return [tf.numpy_function(form, [], tf.string) for form in FORMS]


print([t.numpy() if t.shape.rank == 0 else t.numpy().tolist() for t in run()])
