"""What lives here: tables, repository, migrations, the document store, encryption.

What never does: a rule.
Where to start: repository.py.
"""
