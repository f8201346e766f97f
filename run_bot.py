#!/usr/bin/env python3
"""The one entry point: ``run_bot.py COMMAND``. What the commands do is in ``bot/cli.py``."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def _into_own_environment() -> None:
    """Called with another Python than the project's own: go on in ``.venv``, where the requirements are."""
    try:
        import click  # noqa: F401  the cheapest of the requirements tells whether they are there
    except ImportError:
        python = HERE / ".venv" / "bin" / "python"
        if python.exists() and Path(sys.prefix).resolve() != (HERE / ".venv").resolve():
            os.execv(python, [str(python), *sys.argv])
        sys.exit("The requirements are not installed. Run 'make venv' in the project's folder, then this command again.")


if __name__ == "__main__":
    _into_own_environment()
    sys.path.insert(0, str(HERE))
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    from bot.cli import main

    main()
