# {"expect": [], "source": "Python lists, dicts and asserts built while tracing"}
import tensorflow as tf

SCALES = {"small": 0.5, "large": 2.0}


@tf.function
def pyramid(image, mode="small", levels=3):
    assert mode in SCALES, mode
    assert image.shape.rank == 3
    outputs = []
    by_name = {}
    size = list(image.shape[:2])
    for level in range(levels):
        size = [max(1, int(s * SCALES[mode])) for s in size]
        level_image = tf.image.resize(image, size)
        outputs.append(level_image)
        by_name[f"level{level}"] = tf.reduce_mean(level_image)
        if level and size[0] == 1:
            break
    total = sum(by_name.values()) / len(outputs)
    best = sorted(by_name)[-1]
    return outputs, by_name, total, tf.constant(best)


outputs, by_name, total, best = pyramid(tf.ones((8, 8, 1)))
print([o.shape.as_list() for o in outputs], {k: float(v) for k, v in by_name.items()})
print(total.numpy(), best.numpy().decode(), len(pyramid(tf.ones((2, 2, 1)), "large", 2)[0]))
