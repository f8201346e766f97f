"""What lives here: where things stand on a page: phrases, columns, labelled values, addresses, names, dates.

What never does: a carrier's name.
Where to start: layout.py, fields.py.
"""
