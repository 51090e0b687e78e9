// Every situation the emergency page must look right in.
import { emergencyContract } from '#contract/public/emergency'
import type { FactsOf } from '#wire/index'
import { type Sample, type Situation, shownOf } from '../../../display/design/sample.ts'
import { emergencies } from '../../../display/design/sample-facts.ts'
import { hall, longName } from '../../../display/design/sample-people.ts'
import { officeStage } from '../office/sample-hall.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-emergency-page')

type Facts = FactsOf<'frontDesk'>
const clerk = { accountId: 'li', role: 'clerk', staffId: 's1' }
const supervisor = { accountId: 'zhou', role: 'supervisor', staffId: null }

function page(
  standing: Facts['emergencies']['value'],
  missing: string[],
  more: Record<string, unknown> = {},
  situation: Partial<Situation> = {},
): Sample<'frontDesk'> {
  const takenUp = [{ boxId: 'box-1', wire: 'own' as const, at: '2026-11-23T02:30:01.000Z' }]
  const boxes = standing.map(({ emergencyId }) => ({ emergencyId, takenUp, missing }))
  const facts = {
    hall: { leaseMs: 600_000, value: hall },
    emergencies: { leaseMs: 86_400_000, value: standing },
    emergencyBoxes: { leaseMs: 60_000, value: boxes },
  }
  return { me: supervisor, ...more, shown: shownOf<'frontDesk'>('frontDesk:main', facts, situation) }
}

const { fire, drill, longest } = emergencies
const draft = { kind: 'fire', mode: 'real', text: { zh: '', en: '' }, places: [], lastsMs: 7_200_000 } as const

export const samples = {
  usual: page([], []),
  'a fire stands': page([fire], ['3号窗口盒', '自助机']),
  'a drill that every box shows': page([drill], []),
  'two stand': page([fire, { ...drill, emergencyId: 'emg_2' }], ['3号窗口盒']),
  'about to declare': page([], [], { draft }),
  'about to begin a drill': page([], [], { draft: { ...draft, mode: 'drill', places: ['一楼', '二楼东侧'] } }),
  declared: page([fire], [], { done: { zh: words.zh.declared, en: words.en.declared } }),
  refused: page([fire], [], { me: clerk, refused: emergencyContract.refusals['emergency.othersOwn'] }),
  'read by a reviewer': page([fire], [], { me: { accountId: 'r', role: 'reviewer', staffId: null } }),
  'only the hall is known': {
    shown: shownOf<'frontDesk'>('frontDesk:main', { hall: { leaseMs: 600_000, value: hall } }, {}),
  },
  'nothing is known': { shown: shownOf<'frontDesk'>('frontDesk:main', {}, {}) },
  'everything is old': page([fire], [], {}, { ageMs: 90_000_000, link: 'down' }),
  'longest text': page([{ ...longest, declaredBy: longName }], Array(8).fill(longName)),
  English: page([fire], ['Box 3'], {}, { language: 'en' }),
} satisfies Record<string, Sample<'frontDesk'>>
