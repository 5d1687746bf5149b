"""`python -m refs` is `refs`."""

from refs.cli import main

main()
