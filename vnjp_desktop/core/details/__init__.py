"""What the inspector says about one event, period or category."""
