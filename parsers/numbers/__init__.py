"""What lives here: every notation of a telephone number, and what lines are for.

What never does: whose number it is.
Where to start: sighting.py (what comes out), scan.py (what a line says), grammar.py (one number).
"""
