// Looks through the public texts of a command before anybody decides, and refuses what holds personal data. Pure.
import type { staffContract } from '#contract/counter/staff'
import type { windowContract } from '#contract/counter/window'
import type { hallClockContract } from '#contract/public/hall-clock'
import type { Guard } from '../../../core/feature.ts'
import { alwaysPersonal, findingsIn, type Own } from '../../../core/personal-data/find.ts'
import { hallPhones } from '../../../core/personal-data/hall-phones.ts'
import type { privacyContract } from './contract.ts'
import { type Check, publicTexts } from './fields.ts'

type Needs = readonly [typeof windowContract, typeof hallClockContract, typeof staffContract]
type Hall = Parameters<Guard<typeof privacyContract, Needs>>[1]

/** Fewer signs hold no number by which somebody is known. */
const shortest = 7

export const privacyGuard: Guard<typeof privacyContract, Needs> = ({ name, data }, hall) => {
  const fields = publicTexts[name]
  if (fields === undefined) return null
  const texts = Object.entries(fields).flatMap(([path, check]) => textsAt(data, path.split('.'), check))
  const suspect = texts.filter(({ text, check }) => check === 'everything' || text.length >= shortest)
  if (suspect.length === 0) return null
  const own = ownOf(hall)
  const found = suspect.flatMap(({ path, text, check }) =>
    findingsIn(text, own)
      .filter(({ kind }) => check === 'everything' || alwaysPersonal.has(kind))
      .map(({ kind, from, to, mask }) => ({ path, kind, from, to, masked: mask })),
  )
  return found.length === 0 ? null : { refusal: 'privacy.personalData', data: { found } }
}

interface Text {
  readonly path: string
  readonly text: string
  readonly check: 'numbers' | 'everything'
}

/** The texts at a path, `*` for each of a list; where it leads nowhere, none. */
function textsAt(value: unknown, path: readonly string[], check: Check, walked: readonly string[] = []): Text[] {
  if (check === 'masked' || check === 'ownCheck') return []
  const [part, ...rest] = path
  if (part === undefined) return typeof value === 'string' ? [{ path: walked.join('.'), text: value, check }] : []
  if (typeof value !== 'object' || value === null) return []
  const inner = part === '*' ? Object.entries(value) : Object.entries(value).filter(([key]) => key === part)
  return inner.flatMap(([key, one]) => textsAt(one, rest, check, [...walked, key]))
}

/** Telephones and people of the hall itself. */
function ownOf({ window: { windows }, hall: { site }, staff: { staff } }: Hall): Own {
  return {
    numbers: hallPhones(windows, site),
    names: new Set(Object.values(staff).map(({ name }) => name)),
  }
}
