"""What lives here: a file becomes pages of words with position and confidence, from a text layer or from pixels.

What never does: what a bill is.
Where to start: page.py.
"""
