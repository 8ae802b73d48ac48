"""What an example is."""

Example = tuple[str, str, list[str]]
"""Text, day of publication, what to read.

An event is 'type days | who > against whom | aircraft': days as YYYY-MM-DD, START..END, START.. (end unknown) or ?;
aircraft as 'TYPE OPERATOR COUNT', '-' where the text leaves it open.
"""
