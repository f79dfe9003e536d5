"""Words into values: dates, numbers, times, places, names, positions, noun phrases; no document, no spaCy."""
