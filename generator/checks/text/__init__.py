"""Text rules as pure functions over lines: the same for content and for a document read whole."""
