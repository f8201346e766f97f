"""What lives here: bytes become evidence here (messages, quoted text, attachments, document kinds, numbers, addresses, dates, labels).

What never does: a mailbox or a database.
Where to start: extract.py.
"""
