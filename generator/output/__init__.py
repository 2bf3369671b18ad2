"""Files looked over → site/."""
