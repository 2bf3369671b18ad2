"""Bytes → text with its place. Knows files and notations, nothing of budgets."""
