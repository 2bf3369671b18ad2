"""What `check FILE…` does: office files read, made into content in memory, checked by all rules.

Nothing is written. Each finding says where its figures stand in the office file.
"""

from generator.appraise.judge import UNNAMED, Appraised, appraise
from generator.appraise.open import frame_of, read_office, within_limits
from generator.appraise.reports import OneReport, each_report

__all__ = [
    "UNNAMED",
    "Appraised",
    "OneReport",
    "appraise",
    "each_report",
    "frame_of",
    "read_office",
    "within_limits",
]
