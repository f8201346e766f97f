"""What lives here: a mail's bytes become header, nature, quoted and new text, attachments.

What never does: what a bill is.
Where to start: envelope.py, quotes.py.
"""
