# {"expect": [], "source": "StackOverflow: for over a tensor inside tf.function, which AutoGraph converts"}
import tensorflow as tf


@tf.function
def running_max(values):
    best = tf.constant(-1e9)
    count = 0
    for value in values:
        if value > best:
            best = value
            count += 1
    return best, count


@tf.function
def collatz(start):
    steps = tf.constant(0)
    while start > 1:
        start = start // 2 if start % 2 == 0 else 3 * start + 1
        steps += 1
    return steps


@tf.function
def triangle(limit):
    total = tf.constant(0)
    for i in range(limit):
        total += i
    return total


best, count = running_max(tf.constant([1.0, 3.0, 2.0]))
assert float(best) == 3.0 and int(count) == 2
assert int(collatz(tf.constant(6))) == 8
assert int(triangle(tf.constant(5))) == 10
