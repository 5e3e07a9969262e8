"""How it is put for readers: what a timeline prints, its status, its title, who and where."""
