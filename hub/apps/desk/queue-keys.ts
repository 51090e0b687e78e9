// The keys of a bar whose window calls numbers: one for the usual next step, the others for what differs from it. Pure.
import type { Language } from '../../../display/design/i18n.ts'
import { type DeskKey, type KeyName, matterKey } from './keys.ts'
import type { DeskQueue } from './queue.ts'
import { queueWords } from './queue-words.ts'
import type { DeskState } from './state.ts'
import { words } from './words.ts'

/** What the page itself adds: the number somebody has typed, and whether the step key rests after its last press. */
export interface QueuePage {
  readonly number: string
  readonly isResting: boolean
}

/** The keys as they stand now; a place on the bar keeps its key of the keyboard whatever stands there. */
export function queueKeys(
  { duty, last }: Pick<DeskState, 'duty' | 'last'>,
  { step, current, waiting, held, passed }: DeskQueue,
  language: Language,
  { number, isResting }: QueuePage,
): readonly DeskKey[] {
  const say = queueWords[language]
  const { asks, invite, undo, seconds, away, back, signIn } = words[language]
  const isEmpty = duty.kind === 'nobody'
  const isAway = duty.kind === 'present' && duty.isAway
  const leading: KeyName = isEmpty ? 'duty' : isAway ? 'away' : 'step'
  const key = (name: KeyName, cap: string, label: string, more: string | null, isOff: boolean): DeskKey => ({
    name,
    cap,
    words: label,
    more,
    isOff,
    isLeading: name === leading && !isOff,
    look: ['transfer', 'away', 'queue', 'duty'].includes(name) ? 'small' : 'main',
  })
  const typed = number.trim()
  const isHere = current !== null || step === 'finish'
  const nobodyToCall = step === 'call' && typed === '' && waiting === 0
  const stepWords = step === 'call' && typed !== '' ? say.callNumber(typed) : say.steps[step]
  const stepMore = step === 'finish' ? asks : step === 'receive' ? (current?.number ?? null) : null
  const isCalled = current?.state === 'called'
  const restS = isCalled ? (current.recallSeconds ?? 0) : 0
  const atWindow = [
    key('recall', 'F3', say.recall, restS > 0 ? seconds(restS) : null, !isCalled || current.recallSeconds !== 0),
    key('miss', 'F4', say.miss, null, !isCalled || !current.mayMiss),
    key('hold', 'F5', say.hold, null, current === null),
  ]
  const between = [
    key('walkIn', 'F3', typed === '' ? say.walkIn : say.receiveNumber(typed), null, isEmpty),
    key('invite', 'F4', invite, null, !last.mayInvite),
    key('undo', 'F5', undo, last.undoSeconds === null ? null : seconds(last.undoSeconds), last.undoSeconds === null),
  ]
  return [
    key('step', 'F2', stepWords, stepMore, isEmpty || isResting || nobodyToCall),
    ...(isHere ? atWindow : between),
    key('transfer', 'F6', say.transfer, null, current === null),
    key('away', 'F7', isAway ? back : away, null, isEmpty),
    key('queue', 'F8', say.queue, null, isEmpty || (waiting === 0 && held.length === 0 && passed.length === 0)),
    key('duty', 'F9', isEmpty ? signIn : say.leave, null, false),
    matterKey(isEmpty, language),
  ]
}
