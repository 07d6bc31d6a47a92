"""Files that are made for a program: small ones, of the kinds that programs read."""

from __future__ import annotations

import re
from collections.abc import Sequence

WRITE = '''\
def make(path, data):
    """Make a file, and the folders that it is in."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "wb") as stream:
        stream.write(data)
'''

CODE = {
    "wav": '''\
def wav():
    """A second of sound: 16,000 samples of 16 bits, mono."""
    import io
    import wave

    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16000)
        sound.writeframes((bytes(range(256)) * 125)[:32000])
    return file.getvalue()
''',
    "png": '''\
def png():
    """An image of 32 x 32 pixels, RGB."""
    import struct
    import zlib

    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    rows = b"".join(b"\\0" + bytes(range(96)) for _ in range(32))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 32, 32, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\\x89PNG\\r\\n\\x1a\\n" + head + body
''',
    "jpeg": '''\
def jpeg():
    """An image of 32 x 32 pixels, RGB, gray."""
    import base64

    return base64.b85decode(
        b"|JeWF01!$>Nk#wx0RaIl0W1Ij|JwjV03a3^92gWJ92y)XA|NI(P&6<sEHGk5N;*(<W_oyXW^itRkhq+Hh^~rmaG="
        b"_vuD-<1(9V3C;_~3g@VLs(#{b&@LjfWrBrqy4UNkgb#)NQ$#>U3R#>U3R#>U3R#>U3R#>U3R#>U3R#>U3R#>U3R#"
        b">U3R#>U3R#>U3R#>U3R#>W4^01*fPAOIi(0U`hb5di}c0sq7R6#xMN00000000000000000002|HJ?k5CH%H0000"
        b"000000000000095Q02BcM00000000000000000000|HJ?k5di=I0000000000000000095m01N{G00I#M5dc2`kN"
        b"^Mx001BV*#"
    )
''',
    "npy": '''\
def npy():
    """An array of 4 x 4 x 3 numbers."""
    import io

    import numpy

    file = io.BytesIO()
    numpy.save(file, numpy.linspace(0.25, 9.75, 48, dtype=numpy.float32).reshape(4, 4, 3))
    return file.getvalue()
''',
    "npz": '''\
def npz(names):
    """Arrays of 4 x 4 x 3 numbers under these names."""
    import io

    import numpy

    file = io.BytesIO()
    array = numpy.linspace(0.25, 9.75, 48, dtype=numpy.float32).reshape(4, 4, 3)
    numpy.savez(file, **dict.fromkeys(names, array))
    return file.getvalue()
''',
    "pkl": '''\
def pkl():
    """An array of 8 numbers."""
    import pickle

    import numpy

    return pickle.dumps(numpy.linspace(0.25, 3.75, 8, dtype=numpy.float32))
''',
    "records": '''\
def records(features):
    """Two examples with these features: (name, kind of list, value)."""
    import struct

    import tensorflow

    def check(data):
        crc = 0xFFFFFFFF
        for byte in data:
            crc ^= byte
            for _ in range(8):
                crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
        crc ^= 0xFFFFFFFF
        return struct.pack("<I", (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF)

    example = tensorflow.train.Example()
    for name, kind, value in features:
        getattr(example.features.feature[name], kind).value.extend(value)
    data = example.SerializeToString()
    size = struct.pack("<Q", len(data))
    return (size + check(size) + data + check(data)) * 2
''',
}
"""Functions that give the contents of a file; "text" needs none."""

_BY_EXTENSION = {
    "wav": "wav", "wave": "wav", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "npy": "npy",
    "npz": "npz", "pkl": "pkl", "pickle": "pkl", "tfrecord": "records", "tfrecords": "records",
    "record": "records", "csv": "csv", "tsv": "csv", "json": "json", "jsonl": "json",
}  # fmt: skip
_EXTENSIONS = {
    "wav": ".wav", "png": ".png", "jpeg": ".jpg", "npy": ".npy", "npz": ".npz", "pkl": ".pkl",
    "records": ".tfrecord", "csv": ".csv", "json": ".json", "text": ".txt",
}  # fmt: skip
_BY_WORD = (
    (r"decode_wav|wavfile|librosa|soundfile|\bwave\.|\.wav\b", "wav"),
    (r"decode_jpe?g|\.jpe?g\b", "jpeg"),
    (r"decode_png|decode_image|imread|Image\.open|load_img|image_dataset|\.png\b", "png"),
    (r"TFRecord|parse_single_example", "records"),
    (r"\bnp\.load\b|numpy\.load\b|\.npy\b", "npy"),
    (r"read_csv|\bcsv\.|loadtxt|genfromtxt|decode_csv|\.csv\b", "csv"),
    (r"json\.load", "json"),
    (r"pickle\.load", "pkl"),
)
_FEATURE = re.compile(
    r"""["']([\w/.-]+)["']\s*:\s*(?:\w+\.)*(FixedLenFeature|FixedLenSequenceFeature|VarLenFeature|"""
    r"""RaggedFeature)\((?:[^,()]*(?:\([^)]*\)|\[[^\]]*\])?\s*,)?\s*(?:dtype=)?(?:\w+\.)*(\w+)"""
)
_LISTS = {"string": "bytes_list", "float32": "float_list", "int64": "int64_list"}
_KEYS = re.compile(r"""\[\s*["'](\w+)["']\s*\]""")
TEXTS = (b"1 2 3 4 5 6 7 8 9\n" * 3, b"1,2,3,4,5,6", b"some text\n" * 3)
VARIANTS = len(TEXTS)
"""How many contents a text can have: what a program makes of lines is not known."""


def kind_of(path: str, program: str) -> str:
    """The kind of a file, by the end of its name or by what the program reads."""
    extension = path.rsplit(".", 1)[-1].lower() if "." in path.rsplit("/", 1)[-1] else ""
    if extension in _BY_EXTENSION:
        return _BY_EXTENSION[extension]
    if extension and not set(extension) & set("*?["):
        return "text"
    return next((kind for words, kind in _BY_WORD if re.search(words, program)), "text")


def extension_of(kind: str) -> str:
    """How the name of a file of a kind ends."""
    return _EXTENSIONS[kind]


def contents(kind: str, program: str, variant: int, columns: int = 0) -> str:
    """An expression for the bytes of a file.

    ``variant``: which of the VARIANTS; ``columns``: of a table, 0 where the program does not say.
    """
    keys = list(dict.fromkeys(_KEYS.findall(program)))
    if kind == "npz":
        return f"npz({[key for key in keys if key != 'arr_0'] or ['arr_0']})"
    if kind == "records":
        return f"records({_features(program)})"
    if kind == "json":
        return _json(keys, variant)
    if kind == "csv":
        return _table(keys, program, variant, columns)
    if kind == "text":
        return repr(TEXTS[variant % VARIANTS])
    return f"{kind}()"


def _features(program: str) -> list[tuple[str, str, list[object]]]:
    found: list[tuple[str, str, list[object]]] = []
    for name, _, dtype in _FEATURE.findall(program):
        kind = _LISTS.get(dtype, "bytes_list")
        value: object = {"bytes_list": b"text", "float_list": 0.5}.get(kind, 1)
        found.append((name, kind, [value]))
    return found


def _json(keys: Sequence[str], variant: int) -> str:
    value = ("1", '"text"', "[1, 2, 3, 4]")[variant % VARIANTS]
    entry = ", ".join(f'"{key}": {value}' for key in keys or ("a", "b"))
    text = f"{{{entry}}}"
    return repr((text if variant % 2 == 0 else f"[{text}, {text}]").encode())


def _table(keys: Sequence[str], program: str, variant: int, columns: int) -> str:
    names = list(keys)[: columns or None] or ["a", "b"]
    names += [f"column_{number}" for number in range(len(names), columns)]
    row = ",".join(str(number + 1.5 if variant % 2 else number + 1) for number in range(len(names)))
    plain = re.search(r"loadtxt|genfromtxt", program) and not re.search(
        r"skiprows|skip_header", program
    )
    head = "" if plain else ",".join(names) + "\n"
    return repr((head + (row + "\n") * 4).encode())
