"""One module a tab, each a ``vnjp_desktop.ui.widgets.page.Tab``.

Tabs do not know each other; what they share is in the session.
"""
