"""State and models between the core and the widgets; QtCore only."""
