"""Small networks by hand: layers with forward and backward side by side, losses, one optimiser; any dtype."""
