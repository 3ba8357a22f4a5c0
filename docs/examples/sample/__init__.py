"""The parts that the sample archive is made of."""
