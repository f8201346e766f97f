"""What lives here: spreadsheets, DOCX, HTML and text become pages of words and tables.

What never does: what the cells mean.
Where to start: reader.py.
"""
