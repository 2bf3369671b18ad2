"""Page → bytes: templates, filters, Markdown."""
