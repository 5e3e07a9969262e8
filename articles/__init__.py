"""From bytes to articles: collections, outlets, formats, storing. Knows nothing of timelines."""
