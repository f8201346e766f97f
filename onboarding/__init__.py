"""What lives here: the domain (evidence, number book, checklist, Final Order, life cycle, calendar), pure values and functions.

What never does: I/O, SQL, templates or a third-party type.
Where to start: evidence.py, then assess.py.
"""
