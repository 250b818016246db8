"""Run with ``python -m vnjp_desktop``."""

from vnjp_desktop.app import main

if __name__ == "__main__":
    raise SystemExit(main())
