// What devices are asked for when they are tested: a picture, a slip, a sentence; each says itself that it is a test. Pure.
import type { SignText, Slip } from '../driver.ts'
import { gap, huge, large, rule, usual } from '../numbers/slip.ts'
import { type Announcement, attention, soundAfter } from '../voice/announcement.ts'
import type { Clips } from '../voice/clips.ts'

/** How long a sign shows its test picture; ms. */
export const pictureMs = 15_000
/** A sign cut off in the middle of its test blanks after so long; s. */
const pictureLeaseSeconds = 20

/** Words in every voice that no visitor takes for a number. */
const sentence = '一二三四五'

/** Letters and digits as well as Chinese, so that a missing character shows. */
export function testPicture(label: string): SignText {
  return {
    title: `自检 ${label}`,
    person: '自检 8888',
    state: '自检 8888',
    notice: `自检 ${label} 0123456789 ABCXYZ 明窗`,
    leaseSeconds: pictureLeaseSeconds,
  }
}

/** Every size and every kind of line a slip may have. @param label of the printer */
export function testSlip(label: string): Slip {
  return [
    huge('自检'),
    rule,
    large(label),
    usual('这是打印机自检，不是排队号'),
    usual('0123456789 ABCXYZ abcxyz'),
    gap,
    { line: 'barcode', text: 'TEST-0123456789' },
    { line: 'qr', text: 'TEST-0123456789' },
    rule,
  ]
}

/** Not as loud as an emergency. */
export function testSentence(clips: Clips): Announcement {
  return { text: `自检，${sentence}`, samples: soundAfter(attention, sentence, clips), times: 1, volumePercent: 60 }
}
