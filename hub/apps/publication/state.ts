// What the publication page says: what waits, what is shown until when, and which boards have not confirmed a withdrawal. Pure.
import type { ContentRow, MaskedPlace } from '#contract/public/publication'
import type { FactsOf } from '#wire/index'
import { clockFace, momentWords, type Now, shortDayWords } from '../../../display/design/clock.ts'
import { oldestMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

/** Clerks read the front desk's view, all others the office's. */
export type PublicationKinds = 'office' | 'frontDesk'

type Desk = FactsOf<'office'>['publicationDesk']['value']
type Bulletin = FactsOf<'office'>['bulletinDesk']['value'][number]

export interface Line {
  readonly publicationId: string
  readonly title: string
  readonly about: string
  readonly chip: { readonly words: string; readonly tone: 'ok' | 'warning' | 'offline' }
  readonly isOwn: boolean
}

export interface WithdrawnLine {
  readonly publicationId: string
  readonly title: string
  readonly why: string
  readonly when: string
  /** Boards that have confirmed, and those that have not; null where there are none. */
  readonly confirmed: string | null
  readonly missing: string | null
  readonly summary: string
}

export interface BulletinLine {
  readonly bulletinId: string
  readonly zh: string
  readonly en: string | null
  readonly when: string
  readonly where: string
  readonly chip: Line['chip']
}

/** Lists are null while there is no information. */
export interface PublicationState {
  readonly hallName: string
  readonly time: string
  readonly timeZone: string
  readonly today: string
  readonly supervisionPhone: string
  readonly waiting: readonly Line[] | null
  readonly running: readonly Line[] | null
  readonly withdrawn: readonly WithdrawnLine[] | null
  readonly bulletins: readonly BulletinLine[] | null
  readonly oldMs: number | null
}

export function screenState(
  { facts }: Seen<PublicationKinds, 'hall'>['view'],
  freshness: Seen<PublicationKinds, 'hall'>['freshness'],
  now: Now,
  language: Language,
  me: Me | null,
): PublicationState {
  const say = words[language]
  const { value: hall } = facts.hall
  const names = new Map(facts.accounts?.value.map(({ accountId, name }) => [accountId, name]))
  const desk = facts.publicationDesk?.value ?? null
  const today = hall.date ?? now.at.slice(0, 10)
  const moment = (at: string) => momentWords(at, hall.timeZone, language)
  const standsSo = (wanted: boolean) =>
    desk?.publications.filter(({ standing }) => (standing === 'waiting') === wanted).map(lineOf) ?? null
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    timeZone: hall.timeZone,
    today,
    supervisionPhone: hall.supervisionPhone,
    waiting: standsSo(true),
    running: standsSo(false),
    withdrawn: desk?.withdrawals.map(withdrawnOf) ?? null,
    bulletins: facts.bulletinDesk?.value.map(bulletinOf) ?? null,
    oldMs: oldestMs(freshness.publicationDesk, freshness.bulletinDesk),
  }

  function lineOf(one: Desk['publications'][number]): Line {
    const { publicationId, title, kind, rows, findings, importedBy, importedAt, standing, from, until } = one
    const who = names.get(importedBy ?? '') ?? importedBy ?? '—'
    return {
      publicationId,
      title,
      about: `${say.kinds[kind]} · ${say.rows(rows)} · ${say.by(who, moment(importedAt))}`,
      chip: chipOf(),
      isOwn: importedBy !== null && importedBy === me?.accountId,
    }

    function chipOf(): Line['chip'] {
      if (standing === 'waiting') return { words: say.findings(findings), tone: findings === 0 ? 'ok' : 'warning' }
      return standing === 'shown'
        ? { words: say.until(shortDayWords(until ?? today, language)), tone: 'ok' }
        : { words: say.starts(shortDayWords(from ?? today, language)), tone: 'offline' }
    }
  }

  function withdrawnOf({
    publicationId,
    title,
    why,
    remark,
    withdrawnAt,
    awaited,
    receipts,
  }: Desk['withdrawals'][number]) {
    const nameOf = (key: string) => key.slice(key.indexOf(':') + 1)
    const confirmed = receipts.map(({ key }) => nameOf(key))
    const open = awaited.map(({ key, isLit }) => (isLit ? nameOf(key) : say.dark(nameOf(key))))
    return {
      publicationId,
      title,
      why: why === 'time' ? say.byTime : say.byHand(remark ?? ''),
      when: moment(withdrawnAt),
      confirmed: confirmed.length === 0 ? null : say.confirmed(listed(confirmed, language)),
      missing: open.length === 0 ? null : say.notYet(listed(open, language)),
      summary: say.allConfirmed(receipts.length),
    }
  }

  function bulletinOf({ bulletinId, zh, en, from, to, boards, standing }: Bulletin): BulletinLine {
    return {
      bulletinId,
      zh,
      en,
      when: `${moment(from)} – ${moment(to)}`,
      where: boards.length === 0 ? say.everyBoard : listed(boards, language),
      chip: standing === 'shown' ? { words: say.shown, tone: 'ok' } : { words: say.coming, tone: 'offline' },
    }
  }
}

/** A piece of a cell, and what was masked there; null for what everybody wrote. */
export interface Piece {
  readonly text: string
  readonly kind: MaskedPlace['kind'] | null
}

/** A masked cell in pieces, so that each mask can be marked in its place. */
export function piecesOf(text: string, row: number, column: string, places: readonly MaskedPlace[]): Piece[] {
  const here = places
    .filter((place) => place.row === row && place.column === column && place.to <= text.length)
    .toSorted((one, other) => one.from - other.from)
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, kind } of here) {
    if (from < at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), kind: null })
    pieces.push({ text: text.slice(from, to), kind })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: null })
  return pieces
}

/** Where a text stands in a row of what is masked, so that it can be masked as well; null where it does not. */
export function placeOf(
  { content }: ContentRow,
  row: number,
  text: string,
): { readonly row: number; readonly column: string; readonly from: number; readonly to: number } | null {
  const cells = Object.entries((content.rows[row] ?? {}) as Readonly<Record<string, string>>)
  for (const [column, cell] of cells) {
    const from = text === '' ? -1 : cell.indexOf(text)
    if (from >= 0 && column !== 'completedOn') return { row, column, from, to: from + text.length }
  }
  return null
}
