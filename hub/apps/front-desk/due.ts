// What must be done before the doors close: matters that are overdue or end today, and questions that wait for a call. Pure.
import type { Facts, Reckoning } from './state.ts'
import { words } from './words.ts'

export interface DueLine {
  readonly key: string
  readonly words: string
  readonly more: string
  readonly tone: 'warning' | 'fault'
  readonly standing: string
}

/** So many lines help; the office's page has them all. */
const mostLines = 12

/** The overdue first; null while there is no information. */
export function dueOf(
  { matterAlerts, questions }: Facts,
  { language, hubNow, timeOf, dayOf }: Reckoning,
): DueLine[] | null {
  if (matterAlerts === undefined || questions === undefined) return null
  const say = words[language].due
  const { red, amber } = matterAlerts.value
  const matters = [...red, ...amber].map(({ number, itemName, windowNumber, staffName, hands, light }) => ({
    key: number,
    words: `${number} ${itemName}`,
    more: [
      say.window(windowNumber),
      staffName,
      ...(hands.dueAt === null ? [] : [say.until(`${dayOf(hands.dueAt)} ${timeOf(hands.dueAt)}`)]),
    ].join(' · '),
    tone: light === 'red' ? ('fault' as const) : ('warning' as const),
    standing: light === 'red' ? say.overdue : say.ending,
  }))
  const calls = questions.value.map(({ questionId, text, windowNumber, staffName, dueAt, tries }) => {
    const isOver = dueAt !== null && dueAt <= hubNow
    return {
      key: questionId,
      words: text,
      more: [say.window(windowNumber), staffName, ...(tries === 0 ? [] : [say.tries(tries)])].join(' · '),
      tone: isOver ? ('fault' as const) : ('warning' as const),
      standing: isOver ? say.overdue : say.call,
    }
  })
  const isOver = ({ tone }: DueLine) => tone === 'fault'
  const all = [...calls, ...matters]
  return [...all.filter(isOver), ...all.filter((one) => !isOver(one))].slice(0, mostLines)
}
