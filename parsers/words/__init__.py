"""What lives here: what a person's sentences and filled-in labels say.

What never does: a mail program's quirk.
Where to start: said.py.
"""
