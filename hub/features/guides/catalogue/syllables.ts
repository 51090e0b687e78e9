// How the everyday Chinese characters sound, so that a kiosk can hear that 社报卡 was meant to be 社保卡, without a dictionary of its own.
import { pinyin } from 'pinyin-pro'

/** The first rows of GB 2312 hold its 3,755 characters of daily use. */
const firstRow = 0xb0
const lastRow = 0xd7
const columns = [0xa1, 0xfe] as const

/** Syllable without tone → the characters that are usually read so. */
export function everydaySyllables(): Record<string, string> {
  const decoder = new TextDecoder('gbk')
  const syllables: Record<string, string> = {}
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      const character = decoder.decode(Uint8Array.of(row, column))
      if (!/^\p{Script=Han}$/u.test(character)) continue
      const syllable = pinyin(character, { toneType: 'none', v: true })
      syllables[syllable] = (syllables[syllable] ?? '') + character
    }
  }
  return syllables
}
