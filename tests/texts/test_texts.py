"""What the findings say is what was read when the files were written."""

from __future__ import annotations

import pytest

from tests import texts


@pytest.mark.parametrize("symbol", texts.SYMBOLS)
def test_texts(symbol: str) -> None:
    changed = texts.difference(symbol)
    if changed:
        pytest.fail(f"{changed}\n\nRead it. If that is meant: {texts.RENEW}", pytrace=False)


def test_every_file_belongs_to_a_message() -> None:
    assert texts.strangers() == [], f"files of messages that are gone: {texts.RENEW}"
