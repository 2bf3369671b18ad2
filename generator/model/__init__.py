"""Values that know their place: regions, departments, reports, tables, statements, terms."""
