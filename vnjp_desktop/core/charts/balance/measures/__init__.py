"""What each measure shows."""
