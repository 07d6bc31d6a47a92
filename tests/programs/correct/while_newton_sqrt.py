# {"expect": [], "source": "while loop on a tensor condition with break and continue"}
import tensorflow as tf


@tf.function
def newton_sqrt(values, tol=1e-4, limit=50):
    guess = tf.maximum(values, 1.0)
    steps = 0
    while tf.reduce_max(tf.abs(guess * guess - values)) > tol:
        guess = 0.5 * (guess + values / guess)
        steps += 1
        if steps >= limit:
            break
    return guess, steps


@tf.function
def collatz(n):
    count = tf.constant(0)
    while n != 1:
        count += 1
        if n % 2 == 0:
            n = n // 2
            continue
        n = 3 * n + 1
    return count


roots, steps = newton_sqrt(tf.constant([2.0, 9.0]))
print(roots.numpy().round(2).tolist(), int(steps) < 50, int(collatz(tf.constant(27))))
