"""New content, written for a person to go on with: a portal, a department, a year."""
