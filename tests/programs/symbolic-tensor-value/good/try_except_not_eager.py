# {"expect": [], "source": "value used if there is one, else a placeholder text"}
import tensorflow as tf

calls = []


def maybe_value(x):
    try:
        return x.numpy()
    except (AttributeError, NotImplementedError):
        return None


def trace(name, x):
    value = maybe_value(x)
    calls.append((name, None if value is None else float(value)))
    return x


def forward(x):
    y = trace("double", x * 2.0)
    return trace("sum", y + 1.0)


forward(tf.constant(1.0))
tf.function(forward)(tf.constant(1.0))
list(tf.data.Dataset.from_tensors(1.0).map(forward))
print(calls)
