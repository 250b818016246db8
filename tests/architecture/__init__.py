"""Rules of the code base, each seen to fail when it is broken."""
