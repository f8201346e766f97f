"""What lives here: what bills and CSRs have in common: the account's own facts, and who bills it.

What never does: a form; whose number stands where (``ownership``).
Where to start: facts.py, who_bills.py.
"""
