"""What lives here: the list of numbers a client sends, as table, free lines or sentences, becomes numbers that port or stay.

What never does: which kind a document is.
Where to start: pages.py, prose.py, tables.py.
"""
