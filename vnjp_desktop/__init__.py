"""vnjp-desktop: see, question and cite a relationship between two countries."""

__version__ = "0.1.0"
