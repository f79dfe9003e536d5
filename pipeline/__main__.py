"""`python -m pipeline` is `letopis`."""

from pipeline.cli import main

main()
