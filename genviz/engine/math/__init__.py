"""Mathematics that models share."""
