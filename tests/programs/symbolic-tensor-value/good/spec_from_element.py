# {"expect": [], "source": "element_spec and static information from datasets"}
import numpy as np
import tensorflow as tf


def shapes(ds):
    return tf.nest.map_structure(lambda s: tuple(s.shape), ds.element_spec)


def model_for(ds):
    (x_spec, y_spec) = ds.element_spec
    width = x_spec.shape[-1]
    units = 1 if len(y_spec.shape) < 2 else y_spec.shape[-1]
    return tf.keras.Sequential([tf.keras.layers.Input((width,)), tf.keras.layers.Dense(units)])


ds = tf.data.Dataset.from_tensor_slices((np.ones((6, 3)), np.ones((6, 2)))).batch(2, drop_remainder=True)
print(shapes(ds), int(tf.data.experimental.cardinality(ds)), ds.cardinality().numpy())
net = model_for(ds)
net.compile("sgd", "mse")
net.fit(ds, verbose=0)
for batch, _ in ds.take(1):
    print(np.asarray(net(batch)).shape)
