"""Commands that measure accuracy and speed: `python -m benchmarks.NAME`. They are not tests."""
