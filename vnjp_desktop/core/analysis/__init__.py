"""What values say together: changes across a stretch, levels around a day."""
