"""What the words beside a happening say of its time."""
