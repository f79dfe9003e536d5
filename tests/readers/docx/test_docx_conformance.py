"""Every row of the conformance table is read as it says."""

import pytest
from docx_case import Case
from docx_cases import CASES
from docx_drawn import drawn

from pipeline.readers.docx import read


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_row_is_read_as_the_table_says(case: Case):
    assert drawn(read(case.data)) == list(case.lines)
