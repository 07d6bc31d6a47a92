# {"expect": [{"line": 9, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "was expected to be a int64 tensor but is a float tensor"}], "source": "dice coefficient with an integer mask; https://github.com/mirzaevinom/promise12_segmentation/issues/6"}
import numpy as np
import tensorflow as tf


def dice_coef(y_true, y_pred, smooth=1.0):
    y_true_f = tf.reshape(y_true, [-1])
    y_pred_f = tf.reshape(y_pred, [-1])
    intersection = tf.reduce_sum(y_true_f * y_pred_f)  # [operand-dtype-mismatch]
    size = tf.reduce_sum(tf.cast(y_true_f, tf.float32)) + tf.reduce_sum(y_pred_f)
    return (2.0 * intersection + smooth) / (size + smooth)


mask = tf.constant(np.random.RandomState(0).randint(0, 2, (1, 4, 4)), dtype=tf.int64)
prediction = tf.random.stateless_uniform([1, 4, 4], seed=[5, 6])
print("dice", dice_coef(mask, prediction).numpy())
