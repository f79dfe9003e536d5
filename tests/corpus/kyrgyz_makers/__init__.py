"""Text and gold of the Kyrgyz reports in `kyrgyz/`, one module each, by an author who did not read the program."""
