"""Drawing data with the mouse on a plane: tools, their strip, and the hand that turns strokes into dabs."""
