"""One call under a limit of time, and what its exception says whatever the value was."""

from __future__ import annotations

import io
import re
import signal
from collections.abc import Callable
from typing import Any

#: How long one call may take. Libraries need longer than Python's own functions.
LIMIT = {"seconds": 3.0}


class TimeOut(BaseException):
    """A call took too long."""


def _stop(*_: object) -> None:
    raise TimeOut


def class_name(value: Any) -> tuple[str, str]:
    """The names by which messages call the type of a value, long and short."""
    cls = type(value)
    return f"{cls.__module__}.{cls.__qualname__}", cls.__name__


def message(error: BaseException, operand: Any) -> str:
    """The part of a message that tells the failure: one line, no values, the type as "{type}"."""
    text = str(error)
    metadata = getattr(error, "ag_error_metadata", None)
    if metadata is not None:
        text = str(metadata.cause_message).removeprefix(f"{type(error).__name__}: ")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return normalize(lines[0] if lines else "", *class_name(operand))


def normalize(text: str, long: str, short: str) -> str:
    """Cut the values out of a message: stop before the first, keep the first sentence."""
    text = re.sub(rf"\b{re.escape(long)}\b", "{Type}", text)
    text = re.sub(rf"(?<![\w.]){re.escape(short)}\b", "{type}", text)
    text = re.sub(rf"numpy\.{re.escape(short)}\b", "numpy.{type}", text)
    text = VALUE.split(text)[0]
    sentence = re.split(r"(?<=[a-z`'\"]{2})\. |: \{type\} ", text)[0]
    parts = [part.lstrip(" .,:)`'\"") for part in WORD.split(sentence)]
    return shorten(parts[0] if len(parts[0]) > 12 else max(parts, key=len))


#: Where the values of a message begin, which tell nothing about the next one.
VALUE = re.compile(
    r"tf\.Tensor\(|tf\.Ragged|<tf\.|<\{|<Keras|<class|Tensor\(|array\(|np\.\w+\(|\(\w*:0\)"
    r"|0x[0-9a-f]+| at line |, got '|passed to"
    r"|\{\{|: '|: b'|'\d[^']*'|b'|'tmp| tmp|\b\d{2,}\b| \(\w+:\d+\)| \[|\{\""
)
#: Single words that differ from one sample to the next.
WORD = re.compile(
    r"\{Type\}|'?\b(?:numpy|ml_dtypes)\.\w+'?|(?<![\w-])-?\d+(?:\.\d+)?(?![\w-])"
    r"|\b(?:half|double|bfloat16|(?:u?int|float|complex)\d+)\b|(?<=convert )'[^']*'"
)


def shorten(text: str) -> str:
    """At most 80 characters of a message, whole words, without what an open quote leaves."""
    if len(text) > 80:
        text = text[:80].rpartition(" ")[0]
    text = text.rstrip(" .,:(")
    for quote in "'\"`":
        if text.count(quote) % 2 and text.endswith(quote):
            text = text[:-1].rstrip(" .,:(")
    return text


def attempt(call: Callable[[], Any]) -> tuple[Any, BaseException | None, bool]:
    """(result, exception, whether it came only when the result was iterated)."""
    signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, LIMIT["seconds"])
    lazy = False
    try:
        result = call()
        if hasattr(result, "__next__") and not isinstance(result, io.IOBase):
            lazy = True
            result.__next__()
    except StopIteration:
        return result if lazy else None, None, False
    except TimeOut:
        return None, TimeOut(), False
    except BaseException as error:
        return None, error, lazy
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return result, None, False
