# {"expect": [], "source": "question: IntEnum and str Enum members as results"}
import enum

import tensorflow as tf


class Level(enum.IntEnum):
    LOW = 0
    HIGH = 2


class Colour(str, enum.Enum):
    RED = "red"
    BLUE = "blue"


class Plain(enum.Enum):
    A = 0.5


def grade(x):
    level = Level.HIGH if x > 1 else Level.LOW
    return level, Colour.RED if level else Colour.BLUE, Plain.A.value


@tf.function
def run(x):
    return tf.numpy_function(grade, [x], [tf.int64, tf.string, tf.double])


print([t.numpy() for t in run(tf.constant(3.0))])
