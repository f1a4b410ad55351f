"""`python -m app`, and the door by which the packaged program enters: the same words as `motcua`."""

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
