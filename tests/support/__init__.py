"""Real neighbours for the tests: a private Dovecot, an SMTP listener that misbehaves on request, a TCP proxy that cuts lines."""
