# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "no attribute 'numpy'"}], "source": "a loop that fills a dict, and a fault behind a test in it that every turn has"}
import tensorflow as tf

STEPS = [("scale", 2.0), ("shift", 1.0), ("scale", 3.0)]


@tf.function(autograph=False)
def apply_steps(x, steps):
    seen = {}
    for name, amount in steps:
        if name == "scale":
            x = x * amount
        else:
            x = x + amount
            print("so far", x.numpy(), len(seen))  # [symbolic-tensor-value]
        seen[name] = x
    return x


print(apply_steps(tf.constant([1.0]), tuple(STEPS[: len(STEPS)])))
