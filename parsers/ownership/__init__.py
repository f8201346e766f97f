"""What lives here: whose number is it? What stands around every printed number of a bill or record, and the rules that judge by it.

What never does: the account's other facts (``accounts``), a form.
Where to start: judge.py for the rules in order, own_numbers.py for what is taken.
"""
