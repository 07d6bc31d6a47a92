# {"expect": [{"line": 12, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "for loop over a dataset within a tf.function"}
import tensorflow as tf

ds = tf.data.Dataset.from_tensor_slices(([1.0, 2.0, 3.0], [0, 1, 0])).batch(2)
acc = tf.keras.metrics.Mean()


@tf.function
def run_epoch(dataset):
    for x, y in dataset:
        acc.update_state(x)
        print("labels", y.numpy().tolist())  # [symbolic-tensor-value]
    return acc.result()


print(run_epoch(ds))
