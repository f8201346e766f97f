#!/usr/bin/env python3
"""The one entry point: ``run_bot.py COMMAND``. What the commands do is in ``bot/cli.py``."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent


NEEDED = ("click", "sqlalchemy", "imapclient", "mailparser", "authres")  # enough to tell whether the requirements are there


def _into_own_environment() -> None:
    """Called with another Python than the project's own: go on in ``.venv``, where the requirements are."""
    if all(find_spec(name) for name in NEEDED):
        return
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
