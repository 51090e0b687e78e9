// What signs show and speakers say while an emergency stands; a drill says first that it is one. Pure.
import type { Emergency, EmergencyKind, Exit } from '#contract/public/emergency'
import { pause } from '#wire/voice/sentence'
import type { SignText } from '../driver.ts'
import { type Announcement, soundAfter } from '../voice/announcement.ts'
import type { Clips } from '../voice/clips.ts'

/** What each is called: short enough for a sign of four characters. */
export const kindWords: Readonly<Record<EmergencyKind, string>> = {
  fire: '火警疏散',
  evacuation: '紧急疏散',
  medical: '紧急救护',
  power: '停电处置',
}

/** What is to be done, as a sign says it. */
const acts: Readonly<Record<EmergencyKind, string>> = {
  fire: '请立即从安全出口撤离，不要乘电梯',
  evacuation: '请立即从安全出口有序撤离',
  medical: '请让出通道，配合救护',
  power: '请留在原地，听从工作人员引导',
}

const aloud: Readonly<Record<EmergencyKind, string>> = {
  fire: `发生火警${pause}请立即从安全出口撤离${pause}不要乘电梯`,
  evacuation: `请立即从安全出口撤离${pause}听从工作人员引导`,
  medical: `请让出通道${pause}配合救护`,
  power: `大厅停电${pause}请留在原地${pause}听从工作人员引导`,
}

/** The sound before the words, and the words that open every drill. */
export const attention = '‼'
const drill = '演练'

/** A sign may show it so long without hearing from its box again; s. */
export const signLeaseSeconds = 60

const arrows: Readonly<Record<Exit['arrow'], string>> = {
  left: '向左',
  right: '向右',
  straight: '向前',
  back: '向后',
  up: '上楼',
  down: '下楼',
}

export function signTextOf(shown: Emergency, exit: Exit | null): SignText {
  const what = kindWords[shown.kind]
  const opening = shown.mode === 'drill' ? drill : ''
  const way = exit === null ? '' : `${arrows[exit.arrow]} ${exit.zh}`
  return {
    title: `${opening}${what}`,
    person: shown.kind === 'fire' || shown.kind === 'evacuation' ? '请撤离' : what,
    state: `${opening}${what}`,
    notice: [opening, shown.text.zh === '' ? acts[shown.kind] : shown.text.zh, way]
      .filter((part) => part !== '')
      .join('  '),
    leaseSeconds: signLeaseSeconds,
  }
}

/** As loud as a speaker can. */
export function announcementOf({ kind, mode }: Emergency, clips: Clips): Announcement {
  const text = mode === 'drill' ? `${drill}${pause}${drill}${pause}${aloud[kind]}` : aloud[kind]
  return { text, samples: soundAfter(attention, text, clips), times: 1, volumePercent: 100 }
}
