// Numbers that name a person, told from other numbers by their own check digits. Pure.

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idChecks = '10X98765432'

/** True for a resident identity number of 18 characters: region, a day of birth that exists, and the check character of GB 11643-1999. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text) || !isDay(text.slice(6, 14))) return false
  const sum = idWeights.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return idChecks[sum % 11] === text[17]?.toUpperCase()
}

/** True for the older form of 15 digits: region, and a day of birth in the 1900s. It has no check digit. */
export function isOldIdNumber(text: string): boolean {
  return /^[1-6]\d{14}$/.test(text) && isDay(`19${text.slice(6, 12)}`)
}

/** True for a card number of 16 to 19 digits that keeps the Luhn rule (ISO/IEC 7812-1). */
export function isCardNumber(text: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(text)) return false
  const sum = [...text].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** `19850229` was no day. */
function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
