# {"expect": [], "source": "StackOverflow: int(length) as crop size in map, which AutoGraph turns into a cast"}
import tensorflow as tf

HOP = 160


def n_frames(length):
    return int(length) // HOP


def pad_to_frames(audio, length):
    frames = n_frames(length)
    return tf.reshape(audio[: frames * HOP], [frames, HOP])


class Speech:
    def __init__(self, clips):
        self.clips = clips

    def dataset(self):
        lengths = [len(c) for c in self.clips]
        ragged = tf.ragged.constant(self.clips)
        ds = tf.data.Dataset.from_tensor_slices((ragged, lengths))
        return ds.map(pad_to_frames)


for frames in Speech([[0.0] * 400, [0.1] * 330]).dataset():
    print(frames.shape)
