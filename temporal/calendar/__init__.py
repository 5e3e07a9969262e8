"""The calendar: days, periods, and Whens. Nothing here reads a text."""
