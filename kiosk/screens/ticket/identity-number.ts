// Whether an identity number was typed as it stands on the card: eighteen characters, a day that was, and the right check character. Pure.

/** GB 11643: weights of the first seventeen digits, and the check character by their sum modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

export const identityLength = 18

/** Total; false for anything that is no identity number. */
export function isIdentityNumber(typed: string): boolean {
  if (!/^\d{17}[\dX]$/.test(typed)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(typed[index]), 0)
  return checks[sum % 11] === typed[17] && isDay(typed.slice(6, 14))
}

/** All of it that stays on a glass which others see. */
export function lastOfNumber(typed: string): string {
  return typed.slice(-4)
}

function isDay(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}
