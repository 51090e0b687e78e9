// What the sheets for matters show: items this window handles, open matters in a line each, and what may be done to them. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { MatterKind, MatterLine } from '#contract/guides/matter'
import { clockFace, shortDayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { matterWords } from './matter-words.ts'
import type { DeskSeen } from './state.ts'

type Facts = DeskSeen['view']['facts']

/** What the page knows beside the view: the catalogue, the item chosen in a sheet, and its kind. */
export interface MatterPage {
  readonly catalogue: Catalogue | null
  readonly itemId: string | null
  /** Of a matter or of a notice, as the open sheet has it. */
  readonly kind: string | null
  /** Name and phone that were revealed for one question. */
  readonly revealed: { readonly questionId: string; readonly name: string | null; readonly phone: string | null } | null
}

export interface OpenMatter {
  readonly number: string
  readonly words: string
  /** How its clock stands, and what is still missing. */
  readonly more: string
}

export interface DeskMatters {
  /** What whoever is called or served here took their number for; null where they did not say. */
  readonly cameFor: string | null
  readonly counts: string
  readonly open: readonly OpenMatter[]
  /** The matter accepted last, in words; null where there is none. */
  readonly latest: string | null
  readonly slip: { readonly slipId: string; readonly number: string } | null
  /** By matter: the paper and the unit that are waited for first. */
  readonly wanted: ReadonlyMap<string, { readonly paper: string | undefined; readonly unitId: string | undefined }>
  readonly questions: NonNullable<Facts['questions']>['value']
  readonly consultations: NonNullable<Facts['consultations']>['value']
}

export function mattersOf(facts: Facts, language: Language): DeskMatters {
  const say = matterWords[language]
  const matters = facts.matters?.value ?? []
  const { timeZone } = facts.hall.value
  const ending = matters.filter(({ light }) => light === 'amber' || light === 'red').length
  const newest = [...matters].sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1))[0]
  const [slip] = facts.slips?.value ?? []
  return {
    cameFor: facts.queue?.value?.current?.itemId ?? null,
    counts: say.counts(matters.length, ending),
    open: matters.map((matter) => ({
      number: matter.number,
      words: `${matter.number} ${matter.itemName}`,
      more: moreOf(matter, language, timeZone),
    })),
    latest: newest === undefined ? null : say.latest(newest.number, newest.itemName),
    slip: slip === undefined ? null : { slipId: slip.slipId, number: slip.number },
    wanted: new Map(
      matters.map(({ number, gaps, parts }) => [
        number,
        {
          paper: gaps.find(({ arrivedAt }) => arrivedAt === null)?.name,
          unitId: parts.find(({ answeredAt }) => answeredAt === null)?.unitId,
        },
      ]),
    ),
    questions: facts.questions?.value ?? [],
    consultations: facts.consultations?.value ?? [],
  }
}

function moreOf(matter: MatterLine, language: Language, timeZone: string): string {
  const say = matterWords[language]
  const { kind, hands, light, missing, gaps, parts, isPaused } = matter
  const due = hands.dueAt === null ? null : clockFace(hands.dueAt, timeZone, language)
  const openGaps = gaps.filter(({ arrivedAt }) => arrivedAt === null)
  const asked = parts.filter(({ answeredAt }) => answeredAt === null).length
  return [
    say.kinds[kind],
    isPaused ? say.paused : say.light[light],
    due === null ? '' : say.due(`${due.date} ${due.time}`),
    missing.length === 0 ? '' : say.waits(missing.join('、')),
    ...openGaps.map(({ name, by }) => say.gap(name, shortDayWords(by, language))),
    asked === 0 ? '' : say.parts(asked),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Items of the window, or all of the hall where none names it; only what is handled here. */
export function itemsHere(catalogue: Catalogue | null, windowId: string): readonly CatalogueItem[] {
  const offered = (catalogue?.items ?? []).filter(({ standing }) => standing.is === 'offered')
  const here = offered.filter(({ windowIds }) => windowIds.includes(windowId))
  return here.length > 0 ? here : offered
}

/** The kind a matter of an item usually has: what the guide promises at once is on the spot. */
export function usualKind(item: CatalogueItem | undefined): MatterKind {
  return item?.guide?.promised === 'onTheSpot' ? 'onTheSpot' : 'promised'
}

/** Whether the guide promises no period, so that somebody must say how long it takes. */
export function wantsLimit(item: CatalogueItem | undefined, kind: MatterKind): boolean {
  if (kind === 'onTheSpot' || kind === 'returned') return false
  const promised = item?.guide?.promised
  return promised === undefined || promised === 'onTheSpot'
}
