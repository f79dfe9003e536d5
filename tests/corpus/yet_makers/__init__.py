"""Text and gold of the reports in `yet/`, one module each, by an author who did not read the extractors."""
