"""What every paper is drawn with: the sheet, running text, tables, letterhead, marks, QR codes, short words."""
