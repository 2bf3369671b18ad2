"""标准说明的文字 → 内容：认标题分节，逐句读数，其余的话原样留作文字。"""

from generator.importers.text.read_text import read_text

__all__ = ["read_text"]
