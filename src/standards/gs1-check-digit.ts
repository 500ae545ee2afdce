// GS1 General Specifications, section 7.9: check digit calculations.

/**
 * The GS1 check digit for these digits, which do not hold it yet: from the right, digits weigh
 * 3, 1, 3, 1 …, and the check digit fills their sum to a multiple of ten.
 */
export const checkDigit = (digits: string): string => {
  const weighed = Array.from(digits, (digit, index) => {
    const isOddFromRight = (digits.length - index) % 2 === 1
    return Number(digit) * (isOddFromRight ? 3 : 1)
  })
  const sum = weighed.reduce((total, value) => total + value, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Whether these are digits, the last of them the check digit of the others. */
export const hasCheckDigit = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.slice(-1)
