# {"expect": [{"line": 43, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "speech recognition report: the collate step lost one of the three results"}
import numpy as np
import tensorflow as tf

ALPHABET = "_abcdefghijklmnopqrstuvwxyz "


def frame(signal, length, hop):
    count = 1 + (len(signal) - length) // hop
    index = np.arange(length)[None] + hop * np.arange(count)[:, None]
    return signal[index]


def log_spectrum(signal, length=64, hop=32):
    frames = frame(signal, length, hop) * np.hanning(length)
    return np.log(np.abs(np.fft.rfft(frames)) + 1e-6)


class TextEncoder:
    def __init__(self, alphabet):
        self.lookup = {c: i for i, c in enumerate(alphabet)}

    def __call__(self, text):
        return np.array([self.lookup[c] for c in text], dtype=np.int32)


class SpeechFeatures:
    signature = (tf.float32, tf.int32, tf.int32)

    def __init__(self, encoder):
        self.encoder = encoder

    def inputs(self, signal):
        spectrum = log_spectrum(signal)
        return ((spectrum - spectrum.mean()) / spectrum.std()).astype(np.float32)

    def extract(self, signal, transcript):
        features = self.inputs(signal)
        labels = self.encoder(transcript.decode("utf-8").lower())
        return features, labels

    def __call__(self, signal, transcript):
        features, labels, length = tf.numpy_function(  # [output-count-mismatch]
            self.extract, [signal, transcript], self.signature
        )
        features.set_shape([None, 33])
        labels.set_shape([None])
        return features, labels, length


signals = np.random.randn(2, 640)
transcripts = ["hello there", "good day"]
ds = tf.data.Dataset.from_tensor_slices((signals, transcripts))
for features, labels, length in ds.map(SpeechFeatures(TextEncoder(ALPHABET))):
    print(features.shape, labels.shape, int(length))
