// Reads a text as people read it, without tricks of writing, and knows where each sign stood. Pure.

/** A text without tricks; sign n of it stood at `at[n]` of what was written, and `at[length]` is the end. */
export interface Plain {
  readonly text: string
  readonly at: readonly number[]
}

/** Signs that nobody sees: zero-width spaces and joiners, direction marks, soft hyphens, variation selectors. */
const unseen = /\p{Default_Ignorable_Code_Point}/u

/** Signs that look like others: dashes, dots, and letters of other scripts. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...sameAs('-', '‐‑‒–—―−﹣－ー'),
  ...sameAs('·', '・•‧∙⋅･᛫'),
  ...sameAs(' ', '\u00a0\u2007\u2009\u202f\u3000\t\n\r'),
  ...Object.fromEntries(
    [...'АВЕКМНОРСТУХавекмнорстухΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, index) => [
      letter,
      'ABEKMHOPCTYXabekmhopctyxABEZHIKMNOPTYX'[index] ?? letter,
    ]),
  ),
}

/** Digits as numerals and in words, and letters that are typed for digits. */
const digitOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, digit) => [sign, String(digit)])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((sign, digit) => [sign, String(digit)])),
  幺: '1',
  两: '2',
  ...sameAs('0', 'Oo'),
  ...sameAs('1', 'lI|'),
}

function sameAs(sign: string, others: string): Record<string, string> {
  return Object.fromEntries([...others].map((other) => [other, sign]))
}

export function plainly(written: string): Plain {
  let text = ''
  const at: number[] = []
  let place = 0
  for (const sign of written) {
    const read = unseen.test(sign) ? '' : [...sign.normalize('NFKC')].map((one) => lookAlikes[one] ?? one).join('')
    for (let unit = 0; unit < read.length; unit++) at.push(place)
    text += read
    place += sign.length
  }
  return { text, at: [...at, place] }
}

/** The same text with Chinese digits, and letters typed for digits, as digits; each sign stays in its place. */
export function digitsOf(text: string): string {
  return [...text].map((sign) => digitOf[sign] ?? sign).join('')
}
