"""What lives here: what bills and CSRs have in common: the account, who bills, whose number stands where.

What never does: a form.
Where to start: facts.py, own_numbers.py.
"""
