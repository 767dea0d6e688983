"""Cards, lists and words of pictures that are drawn pixel by pixel."""
