"""Twitter, which is called X since July 2023. Its old addresses lead to the new ones."""

from twconvert.service import Service

TWITTER = Service(
    "Twitter",
    profile_url="https://twitter.com/{handle}",
    account_url="https://twitter.com/intent/user?user_id={id}",
    identity_url="https://twitter.com/i/user/{id}",
    post_url="https://twitter.com/i/web/status/{id}",
    assistant="Grok",
)
