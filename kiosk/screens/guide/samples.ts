// Every situation the guides must look right in.
import { hallClockContract } from '#contract/public/hall-clock'
import { type Sample, type Situation, type Stage, shownOf } from '../../../display/design/sample.ts'
import { emergencies } from '../../../display/design/sample-facts.ts'
import { hall } from '../../../display/design/sample-people.ts'
import { type Access, usualAccess } from '../../frame/access.ts'
import { library } from './sample-library.ts'
import { openItem, type Part, type Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-guide',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

function guides(step: Step, access: Partial<Access> = {}, situation: Partial<Situation> = {}): Sample<'kiosk'> {
  const facts = {
    hall: { leaseMs: hallClockContract.slices.hall.leaseMs, value: hall },
    phones: { leaseMs: 86_400_000, value: { address: 'https://rate.hall.example' } },
  }
  return {
    library,
    trail: step.at === 'ways' ? [step] : [{ at: 'ways' }, step],
    access: { ...usualAccess, ...access },
    shown: shownOf('kiosk:box-k1', facts, situation),
  }
}

const large = { print: 'large' } as const
const low = { print: 'large', contrast: 'high', reach: 'low' } as const
const english = { language: 'en', print: 'large' } as const
const ways: Step = { at: 'ways' }
const people: Step = { at: 'list', by: 'person', key: '', page: 0 }
const search = (typed: string): Step => ({ at: 'search', typed, page: 0 })
const part = (itemId: string, one: Part, page = 0): Step => ({ at: 'item', itemId, part: one, page, sample: null })
const sample = (itemId: string, place: number): Step => ({
  at: 'item',
  itemId,
  part: 'materials',
  page: 0,
  sample: place,
})

const noPaper = { zh: '没有打印出来：缺纸，请换纸', en: 'Nothing was printed: the printer is out of paper' }

export const samples = {
  emergency: { shown: shownOf('kiosk:box-k1', { emergency: { leaseMs: 86_400_000, value: emergencies.fire } }, {}) },
  ways: guides(ways),
  'ways in large print': guides(ways, large),
  'ways, low and in high contrast': guides(ways, low),
  'ways in English': guides(ways, english),
  'for people': guides(people),
  'for people in large print': guides(people, low),
  'life events': guides({ at: 'groups', by: 'lifeEvent', page: 0 }),
  windows: guides({ at: 'groups', by: 'window', page: 0 }, large),
  'nothing typed': guides(search('')),
  'letters typed': guides(search('sb')),
  'letters typed in large print': guides(search('she'), low),
  'a phrase found': guides(search('社保卡丢了'), large),
  'nothing found': guides(search('xqzv')),
  'what to bring': guides(openItem('pension')),
  'what to bring in large print': guides(openItem('pension'), large),
  'what to bring, low and in high contrast': guides(openItem('pension'), low),
  'what to bring in English': guides(openItem('pension'), english),
  'a sample': guides(sample('pension', 1)),
  steps: guides(part('pension', 'steps')),
  'steps in large print': guides(part('pension', 'steps'), large),
  'time and fees': guides(part('pension', 'limits')),
  'time and fees, low': guides(part('pension', 'limits'), low),
  where: guides(part('pension', 'where')),
  rules: guides(part('pension', 'basis'), large),
  questions: guides(part('pension', 'faq')),
  'the way to a window': guides({ at: 'way', windowId: 'w1' }),
  'the way to a window, low, large and in high contrast': guides({ at: 'way', windowId: 'w1' }, low),
  'to take along': guides({ at: 'away', itemId: 'pension', slip: 'none' }),
  'the slip is printed': guides({ at: 'away', itemId: 'pension', slip: 'printed' }, large),
  'no paper left': guides({ at: 'away', itemId: 'long', slip: noPaper }, large),
  'no paper left, low and in high contrast': guides({ at: 'away', itemId: 'pension', slip: noPaper }, low),
  'no paper left, in English': guides({ at: 'away', itemId: 'pension', slip: noPaper }, english),
  'search on a wide glass, low': guides(search('sb'), { reach: 'low' }),
  'passed down': guides(openItem('low-income')),
  cancelled: guides(openItem('company-name'), large),
  'the longest papers': guides(openItem('long')),
  'the longest papers in large print': guides(openItem('long'), large),
  'the longest steps': guides(part('long', 'steps'), large),
  'the longest rules': guides(part('long', 'basis', 8), large),
  'the longest fees': guides(part('long', 'limits', 1), large),
  'the longest answer': guides(part('long', 'faq'), large),
  'the longest sample': guides(sample('long', 0), large),
  'the longest windows': guides(part('long', 'where'), english),
  'the hub is away': guides(openItem('pension'), {}, { ageMs: 90_000 }),
  'no catalogue yet': { ...guides(ways), library: null },
  'nothing is known': { shown: shownOf('kiosk:box-k1', {}, {}) },
} satisfies Record<string, Sample<'kiosk'>>
