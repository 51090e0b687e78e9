// Reads a text as people read it, without tricks of writing, and knows where each sign stood. Pure.

/** Whatever is neither printable ASCII nor an ordinary ideograph may be a trick of writing; those two never are. */
const odd = /[^ -~\u4e00-\u9fff]/gu
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

/** Digits in words, and letters that are typed for digits. */
const digitOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, digit) => [sign, String(digit)])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((sign, digit) => [sign, String(digit)])),
  幺: '1',
  两: '2',
  ...sameAs('0', 'Oo'),
  ...sameAs('1', 'lI|'),
}

/** A sign that `digitsOf` reads as a digit, or that is one; as a pattern. */
export const numeral = `[0-9${Object.keys(digitOf).join('')}]`

function sameAs(sign: string, others: string): Record<string, string> {
  return Object.fromEntries([...others].map((other) => [other, sign]))
}

/** The text without tricks. */
export function plainly(written: string): string {
  return written.replaceAll(odd, readAs)
}

/** Where each sign of the text without tricks stood in what was written, and behind them where that ends. */
export function placesOf(written: string): number[] {
  const places: number[] = []
  let place = 0
  for (const sign of written) {
    const read = plainly(sign)
    for (let unit = 0; unit < read.length; unit++) places.push(place)
    place += sign.length
  }
  return [...places, place]
}

function readAs(sign: string): string {
  return unseen.test(sign) ? '' : [...sign.normalize('NFKC')].map((one) => lookAlikes[one] ?? one).join('')
}

/** The same text with Chinese digits, and letters typed for digits, as digits; each sign stays in its place. */
export function digitsOf(text: string): string {
  return [...text].map((sign) => digitOf[sign] ?? sign).join('')
}
