"""What lives here: every notation of a telephone number, and what lines are for.

What never does: whose number it is.
Where to start: sighting.py, grammar.py.
"""
