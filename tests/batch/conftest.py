"""A folder of reports, an output, and runs over them."""

import pytest

from batch.places import Place


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)
