// Every situation the kiosk's first page must look right in.
import { hallClockContract } from '#contract/public/hall-clock'
import { type Sample, type Situation, type Stage, shownOf } from '../../../display/design/sample.ts'
import { emergencies } from '../../../display/design/sample-facts.ts'
import { closedHall, hall, longName, longNameEn } from '../../../display/design/sample-people.ts'
import { type Access, usualAccess } from '../../frame/access.ts'

export const stage: Stage = {
  tag: 'mc-kiosk',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

function kiosk(
  access: Partial<Access>,
  page: Record<string, unknown>,
  value = hall,
  situation: Partial<Situation> = {},
): Sample<'kiosk'> {
  const facts = { hall: { leaseMs: hallClockContract.slices.hall.leaseMs, value } }
  return {
    access: { ...usualAccess, ...access },
    ...page,
    shown: shownOf('kiosk:box-k1', facts, situation),
  }
}

const everything = { print: 'large', contrast: 'high', reach: 'low' } as const

export const samples = {
  emergency: { shown: shownOf('kiosk:box-k1', { emergency: { leaseMs: 86_400_000, value: emergencies.fire } }, {}) },
  usual: kiosk({}, {}),
  'large print': kiosk({ print: 'large' }, {}),
  'high contrast': kiosk({ contrast: 'high' }, {}),
  'low reach': kiosk({ reach: 'low' }, {}),
  'everything at once': kiosk(everything, { reading: 'quiet' }),
  English: kiosk({ language: 'en' }, {}),
  'English in large print': kiosk({ language: 'en', print: 'large' }, {}),
  'can read aloud': kiosk({}, { reading: 'aloud' }),
  'somebody was called': kiosk({}, { help: 'called' }),
  'nobody can be called': kiosk({ print: 'large' }, { help: 'unreachable' }),
  'asked whether somebody is there': kiosk({ print: 'large' }, { presence: { at: 'asked', leftMs: 21_300 } }),
  'the hub is away': kiosk({}, {}, hall, { ageMs: 90_000 }),
  closed: kiosk({}, {}, closedHall),
  'the longest name': kiosk({ print: 'large' }, {}, { ...hall, name: longName, nameEn: longNameEn }),
  'the longest English name': kiosk({ language: 'en' }, {}, { ...hall, name: longName, nameEn: longNameEn }),
  'low reach in English': kiosk({ language: 'en', reach: 'low' }, {}),
  'nothing is known': { shown: shownOf('kiosk:box-k1', {}, {}) },
} satisfies Record<string, Sample<'kiosk'>>
