// Chinese text as the cards with a built-in font understand it: real GB2312, not the larger GBK that encoders give.
import iconv from 'iconv-lite'

/** What stands for a character the card has no picture of: 〓, the printer's mark for a missing sort. */
const missing = [0xa1, 0xfe] as const

/** Cells of GB2312-80 that hold a character, as ranges of two-byte codes within one row. */
const cells: ReadonlyArray<readonly [from: number, to: number]> = [
  [0xa1a1, 0xa1fe],
  [0xa2b1, 0xa2e2],
  [0xa2e5, 0xa2ee],
  [0xa2f1, 0xa2fc],
  [0xa3a1, 0xa3fe],
  [0xa4a1, 0xa4f3],
  [0xa5a1, 0xa5f6],
  [0xa6a1, 0xa6b8],
  [0xa6c1, 0xa6d8],
  [0xa7a1, 0xa7c1],
  [0xa7d1, 0xa7f1],
  [0xa8a1, 0xa8ba],
  [0xa8c5, 0xa8e9],
  [0xa9a4, 0xa9ef],
]

function isGb2312(code: number): boolean {
  const cell = code & 0xff
  if (code >= 0xb0a1 && code <= 0xf7fe) return cell >= 0xa1 && cell <= 0xfe && !(code >= 0xd7fa && code <= 0xd7fe)
  return cells.some(([from, to]) => code >= from && code <= to)
}

/** One byte per ASCII character, two per Chinese one; line breaks become spaces, control characters go, unknown ones become 〓. */
export function gb2312Of(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text.replaceAll(/\s/g, ' ')) {
    const [first = 0, second, more] = iconv.encode(character, 'gbk')
    if (second === undefined) {
      if (first >= 0x20 && first < 0x7f && (first !== 0x3f || character === '?')) bytes.push(first)
      else if (first === 0x3f || first >= 0x7f) bytes.push(...missing)
    } else if (more === undefined && isGb2312(first * 256 + second)) bytes.push(first, second)
    else bytes.push(...missing)
  }
  return Uint8Array.from(bytes)
}

export function textOfGb2312(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'gbk')
}
