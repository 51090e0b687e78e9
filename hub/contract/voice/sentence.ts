// What is said when a visitor is called: the number digit by digit, the window, and where it is. Pure.

/** A call as it is spoken. */
export interface SpokenCall {
  /** As it stands on the visitor's slip: `A012`. */
  readonly number: string
  /** As it stands above the window: `3`, `A12`. */
  readonly windowNumber: string
  /** Where the window is: `一楼东侧`; null where nobody has said. */
  readonly place: string | null
}

/** A short silence, as a comma is one. */
export const pause = '，'

/** Said at a window when a service is done: the words of the centre's rulebook. */
export const doneSentence = `您的手续已办好${pause}请核对`

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** The sentence to be read out as it is written: `请A零一二号到三号窗口，一楼东侧`. */
export function sentenceOf({ number, windowNumber, place }: SpokenCall): string {
  const call = `请${digitByDigit(number)}号到${asNumber(windowNumber)}号窗口`
  return place === null ? call : `${call}${pause}${asNumber(place)}`
}

/** Each digit by itself, for a number that is a name: `A012` is `A零一二`. */
export function digitByDigit(text: string): string {
  return text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

/** Digits as the number they make, up to three of them: `3` is `三`, `12楼` is `十二楼`, `A105` is `A一百零五`. */
export function asNumber(text: string): string {
  return text.replaceAll(/\d+/g, (digits) => (digits.length > 3 ? digitByDigit(digits) : numberWords(Number(digits))))
}

/** 0 to 999 in words: 10 is 十, 12 is 十二, 105 is 一百零五, 110 is 一百一十. */
function numberWords(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const last = ones === 0 ? '' : digits[ones]
  if (hundreds > 0) {
    const middle = tens > 0 ? `${digits[tens]}十` : ones > 0 ? '零' : ''
    return `${digits[hundreds]}百${middle}${last}`
  }
  if (tens > 0) return `${tens === 1 ? '' : digits[tens]}十${last}`
  return digits[ones] ?? ''
}
