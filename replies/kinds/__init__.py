"""One module per kind of mail: the finished words its templates need, made by pure functions from an assessment."""
