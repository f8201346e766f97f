"""What lives here: the command line, configuration, scheduler, mailbox drivers, intake, matching, the pipeline, staff commands, the digest.

What never does: a regular expression over a document.
Where to start: pipeline.py.
"""
