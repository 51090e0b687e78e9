// Every situation in which the page about the hall must look right.
import type { FactsOf } from '#wire/index'
import { type Sample, type Situation, type Stage, sampleAt, shownOf } from '../../../display/design/sample.ts'
import { closedHall, hall, longName, longNameEn, pledges } from '../../../display/design/sample-people.ts'
import { type Access, usualAccess } from '../../frame/access.ts'
import { first, type Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-hall',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

type Facts = { readonly [N in keyof FactsOf<'kiosk'>]: FactsOf<'kiosk'>[N]['value'] }
type Room = Facts['facilities'][number]

const room: Room = {
  ...{ facilityId: 'nursing-room', kind: 'nursingRoom', name: '母婴室', nameEn: 'Nursing room' },
  ...{ place: '一楼北侧，电梯旁', placeEn: 'First floor, north side, by the lift' },
  ...{ state: 'free', since: sampleAt, hoursToday: '09:00–17:00' },
}
const groups = ['fivePledges', 'servicePledges', 'standards', 'words'] as const
const many: Facts['pledges'] = groups.flatMap((group) =>
  Array.from({ length: 4 }, () => ({
    ...{ group, zh: '只说怎么办成，不说办不了，规定不明的一起想办法' },
    en: 'We say how it can be done, not that it cannot; where the rules are unclear, we look for a way together.',
  })),
)
const usual: Partial<Facts> = { hall, facilities: [room], pledges }

function about(
  step: Step,
  access: Partial<Access> = {},
  change: Partial<Facts> = {},
  situation: Partial<Situation> = {},
): Sample<'kiosk'> {
  const facts = Object.entries({ ...usual, ...change }).map(([name, value]) => [
    name,
    { leaseMs: name === 'facilities' ? 60_000 : 600_000, value },
  ])
  return {
    step,
    access: { ...usualAccess, ...access },
    shown: shownOf('kiosk:box-k1', Object.fromEntries(facts), situation),
  }
}

const large = { print: 'large' } as const
const low = { print: 'large', contrast: 'high', reach: 'low' } as const
const english = { language: 'en', print: 'large' } as const
const part = (one: Step['part'], page = 0): Step => ({ part: one, page })

export const samples = {
  hours: about(first),
  'hours in large print': about(first, large),
  'hours, low, large and in high contrast': about(first, low),
  closed: about(first, {}, { hall: closedHall }),
  'closed, in English': about(first, english, { hall: closedHall }),
  'the nursing room is free': about(part('facilities')),
  'the nursing room is in use': about(part('facilities'), large, { facilities: [{ ...room, state: 'inUse' }] }),
  'the nursing room is closed': about(part('facilities'), low, {
    facilities: [{ ...room, state: 'closed', hoursToday: '' }],
  }),
  'the nursing room in English': about(part('facilities'), english),
  'several rooms with the longest names': about(part('facilities'), large, {
    facilities: [1, 2, 3, 4].map((n) => ({
      ...room,
      ...{ facilityId: `room-${n}`, name: longName, nameEn: longNameEn, place: longName, placeEn: longNameEn },
    })),
  }),
  'what is known of the room is old': about(part('facilities'), {}, {}, { ageMs: 90_000 }),
  'no room is known': about(part('facilities'), {}, { facilities: [] }),
  pledges: about(part('pledges')),
  'pledges in large print': about(part('pledges'), large),
  'pledges, low, large and in high contrast': about(part('pledges', 1), low),
  'pledges in English': about(part('pledges'), english),
  'sixteen pledges': about(part('pledges'), {}, { pledges: many }),
  'sixteen pledges, low, large and in high contrast': about(part('pledges', 2), low, { pledges: many }),
  'no pledges': about(part('pledges'), {}, { pledges: [] }),
  'nothing is known': { shown: shownOf('kiosk:box-k1', {}, {}) },
} satisfies Record<string, Sample<'kiosk'>>
