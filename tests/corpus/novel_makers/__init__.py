"""Text and gold of the documents in `novel/`, one module each, by a stranger to the program."""
