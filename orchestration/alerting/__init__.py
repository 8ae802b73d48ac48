"""Tells others what a release changed: by webhook, Slack, mail and what else Apprise reaches."""
