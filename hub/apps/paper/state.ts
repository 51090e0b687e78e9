// Paper forms that wait for their second entry, and what came of the one just sent; never what the other person entered. Pure.
import type { FactsOf } from '#wire/index'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { dateOf } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

type Paper = FactsOf<'office'>['papers']['value'][number]

/** The form that was sent last, and the place of its entry in the journal. */
export interface Sent {
  readonly formNumber: string
  readonly sequence: number
}

export interface PaperState {
  readonly hallName: string
  readonly time: string
  /** The last day a form can be of. */
  readonly today: string
  readonly windows: readonly { readonly windowId: string; readonly number: string; readonly name: string }[]
  /** What came of the form just sent; null while the hub has not said, or none was. */
  readonly verdict: { readonly words: string; readonly isRefusal: boolean } | null
  readonly waiting:
    | readonly {
        readonly formNumber: string
        readonly by: string
        readonly standing: { readonly words: string; readonly tone: 'warning' | 'fault' }
        readonly isOwn: boolean
      }[]
    | null
  readonly oldMs: number | null
}

export function screenState(
  { facts, revision }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
  me: Me | null,
  sent: Sent | null,
): PaperState {
  const say = words[language]
  const { value: hall } = facts.hall
  const papers = facts.papers?.value ?? null
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    today: hall.date ?? dateOf(now.at, hall.timeZone),
    windows: facts.windows?.value.map(({ windowId, number, name }) => ({ windowId, number, name })) ?? [],
    verdict: sent === null || papers === null ? null : verdictOn(sent, papers),
    waiting:
      papers?.map((paper) => {
        const { date, time } = clockFace(paper.enteredAt, hall.timeZone, language)
        return {
          formNumber: paper.formNumber,
          by: say.enteredBy(paper.enteredBy, `${date} ${time}`),
          standing:
            paper.standing === 'once'
              ? { words: say.standing.once, tone: 'warning' as const }
              : { words: `${say.standing.differs} · ${fieldsOf(paper)}`, tone: 'fault' as const },
          isOwn: paper.standing === 'once' && paper.enteredById === me?.accountId,
        }
      }) ?? null,
    oldMs: oldMs(freshness.papers),
  }

  function verdictOn({ formNumber, sequence }: Sent, all: readonly Paper[]): PaperState['verdict'] {
    const paper = all.find((one) => one.formNumber === formNumber)
    if (paper?.standing === 'differs') return { words: say.differs(formNumber, fieldsOf(paper)), isRefusal: true }
    // The answer may come before the view does: until then nothing is known.
    if (revision < sequence) return null
    return { words: paper === undefined ? say.confirmed(formNumber) : say.once(formNumber), isRefusal: false }
  }

  function fieldsOf({ differingFields }: Paper): string {
    const names: Readonly<Record<string, string>> = say.field
    return listed(
      differingFields.map((field) => names[field] ?? field),
      language,
    )
  }
}
