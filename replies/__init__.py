"""What lives here: what to say (respond), how it reads (templates), MIME, the outbox's delivery.

What never does: a decision about an onboarding.
Where to start: respond.py.
"""
