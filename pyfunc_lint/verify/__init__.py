"""From a finding to a verdict: a small program of it, run under the real TensorFlow."""
