"""OAuth 2 access tokens for XOAUTH2, from a refresh token (RFC 6749, section 6), or as they are given.

A refresh token dies silently after about 90 days without use: its refusal is an error that names what to renew.
"""

from __future__ import annotations

import threading
import time

from bot.settings import Login

_EARLY = 120  # seconds before its end a token counts as used up
_SECONDS = 30


class OauthError(Exception):
    """``may_pass``: the token server could not be reached, rather than refused."""

    def __init__(self, sentence: str, *, may_pass: bool) -> None:
        self.may_pass = may_pass
        super().__init__(sentence)


class TokenSource:
    """Gives a valid access token, renewing it when it nears its end. Safe to share between threads."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self._lock = threading.Lock()
        self._token, self._until = "", 0.0

    @classmethod
    def of(cls, login: Login) -> TokenSource | None:
        """None: the login is by password."""
        return cls(login) if login.auth == "xoauth2" else None

    def get(self) -> str:
        """Raises ``OauthError``."""
        if not self._login.oauth_token_url:
            return self._login.current_password() or ""
        with self._lock:
            if time.monotonic() >= self._until:
                self._token, seconds = _refresh(self._login)
                self._until = time.monotonic() + max(0.0, seconds - _EARLY)
            return self._token

    def renew(self) -> bool:
        """After a refusal: whether a new token can be had at all."""
        with self._lock:
            self._until = 0.0
        return bool(self._login.oauth_token_url)


def _refresh(login: Login) -> tuple[str, float]:
    import requests  # a tenth of a second that only OAuth needs

    fields = {
        "grant_type": "refresh_token",
        "client_id": login.oauth_client_id,
        "refresh_token": login.oauth_refresh_token.get_secret_value() if login.oauth_refresh_token else None,
        "client_secret": login.oauth_client_secret.get_secret_value() if login.oauth_client_secret else None,
        "scope": login.oauth_scope,
    }
    url = str(login.oauth_token_url)
    try:
        answer = requests.post(url, data={key: value for key, value in fields.items() if value}, timeout=_SECONDS)
        content = answer.json()
    except requests.JSONDecodeError:
        raise OauthError(f"The token server {url} answered {answer.status_code} with no token in it.", may_pass=True) from None
    except requests.RequestException as error:
        raise OauthError(f"The token server {url} cannot be reached ({type(error).__name__}).", may_pass=True) from None
    if answer.status_code >= 500:
        raise OauthError(f"The token server {url} is out of order ({answer.status_code}).", may_pass=True)
    if not answer.ok or not content.get("access_token"):
        reason = str(content.get("error", answer.status_code))
        raise OauthError(
            f"The token server {url} refuses the refresh token ({reason}). Sign in again and set oauth_refresh_token anew.", may_pass=False
        )
    return str(content["access_token"]), float(content.get("expires_in", 3600))
