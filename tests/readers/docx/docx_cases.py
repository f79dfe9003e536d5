"""The conformance table of the DOCX reader: `python tests/readers/docx/docx_cases.py` prints it."""

import docx_cases_lists
import docx_cases_looks
import docx_cases_stories
import docx_cases_tables
import docx_cases_text

TABLE = {
    "Text": docx_cases_text.CASES,
    "Looks": docx_cases_looks.CASES,
    "Lists": docx_cases_lists.CASES,
    "Tables": docx_cases_tables.CASES,
    "Beside the text": docx_cases_stories.CASES,
}
CASES = tuple(case for cases in TABLE.values() for case in cases)

if __name__ == "__main__":
    for topic, cases in TABLE.items():
        print(topic)
        for case in cases:
            print(f"  {case.name}", *case.lines, sep="\n      ")
