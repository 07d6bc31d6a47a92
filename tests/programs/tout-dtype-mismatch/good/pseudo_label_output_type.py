# {"expect": [], "source": "pseudo label with the output type declared, or cast"}
import numpy as np
import tensorflow as tf

teacher = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(3)])


def pseudo_label(features):
    logits = teacher(features[tf.newaxis])
    confident = tf.reduce_max(tf.nn.softmax(logits))
    wide = tf.argmax(logits[0])
    narrow = tf.argmax(logits[0], output_type=tf.int32)
    return wide, narrow, confident, int(wide)


def annotate(features):
    out = tf.py_function(pseudo_label, [features], [tf.int64, tf.int32, tf.float32, tf.int32])
    for t in out:
        t.set_shape([])
    wide, narrow, confidence, plain = out
    return tf.cast(wide, tf.int32) - narrow, confidence, plain == narrow


unlabelled = np.random.rand(5, 4).astype("float32")
for zero, confidence, same in tf.data.Dataset.from_tensor_slices(unlabelled).map(annotate):
    assert zero == 0 and same and 0 < confidence <= 1
print(teacher.count_params())
