/// Returns the logarithm to the base of 2 of a number from 1 on, along straight lines between powers.
func logarithm(_ number: Float) -> Float { Float(number.exponent) + number.significand - 1 }
