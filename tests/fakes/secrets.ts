// Finds a secret in bytes, also where a program has written it another way: escaped, percent-encoded, in Base64 or another set of characters.
import { encode } from 'iconv-lite'

/** Every way in which the text may lie in bytes. */
export function writings(secret: string): Buffer[] {
  const utf8 = Buffer.from(secret)
  const units = Array.from({ length: secret.length }, (_, index) =>
    secret.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  const escaped = units.map((unit) => `\\u${unit}`).join('')
  const percent = Array.from(utf8, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const ascii = [
    encodeURIComponent(secret),
    percent,
    percent.toUpperCase(),
    escaped,
    escaped.toUpperCase().replaceAll('\\U', '\\u'),
    utf8.toString('hex'),
    ...inBase64(utf8),
  ]
  return [utf8, encode(secret, 'gb18030'), Buffer.from(secret, 'utf16le'), ...ascii.map((text) => Buffer.from(text))]
}

/** Base64 of what surrounds a text is unknown: what is the same at each of the three places it may begin, in both alphabets. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const known = whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    return [known, known.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** The secrets that these bytes hold in any writing. */
export function secretsIn(bytes: Buffer, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => writings(secret).some((writing) => bytes.includes(writing)))
}
