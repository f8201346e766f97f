"""What lives here: labels and values on forms, filled in by hand, by keyboard or as AcroForm.

What never does: a bill.
Where to start: reader.py.
"""
