"""What TensorFlow, NumPy and Python were measured to do, as data with small readers.

The JSON files in `data/` are written by the programs in `tools/facts/`, which run the real
libraries. The readers here only look values up: they import neither TensorFlow nor NumPy and load
each file once, when it is first needed.
"""
