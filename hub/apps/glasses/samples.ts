// Every situation the page of glasses must look right in.
import { glassContract } from '#contract/office/glass'
import type { GlassProof } from '#wire/glass-proof'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'

export const stage = officeStage('mc-glasses')

const right: GlassProof = {
  key: 'board:main',
  boxId: 'hall-box',
  verdict: 'right',
  since: null,
  paintedAt: sampleAt,
  tookMs: 41,
  shows: 'hall 3',
  expected: 'hall 3',
  isCompared: true,
}
const proofs: readonly GlassProof[] = [
  right,
  { ...right, key: 'board:east', verdict: 'otherLayout', since: sampleAt, shows: 'hall 2' },
  { ...right, key: 'board:second', verdict: 'asleep', shows: 'black', expected: 'black' },
  { ...right, key: 'board:third', verdict: 'differs', since: sampleAt },
  { ...right, key: 'panel:w1', verdict: 'behind', since: sampleAt, shows: '', expected: '', isCompared: false },
  {
    ...right,
    key: 'panel:w2',
    boxId: null,
    verdict: 'silent',
    since: sampleAt,
    paintedAt: null,
    tookMs: null,
    isCompared: false,
  },
]
const layouts: OfficeFacts['layouts'] = {
  layouts: [
    {
      layoutId: 'hall',
      released: { name: '大厅主屏', form: '1920x1080', zones: [], version: 3 },
      draft: null,
      triedOn: null,
      earlier: [],
      latest: 3,
    },
  ],
  schedules: [],
  groups: [],
  assignments: [],
  powers: [{ glassId: 'main', power: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '17:30' })) }],
  glassIds: ['main', 'east'],
}
/** A grey sheet of 16:9, as a stand-in for what a glass draws of itself. */
const drawn =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22640%22 height=%22360%22%3E%3Crect width=%22640%22 height=%22360%22 fill=%22%23dfe7e5%22/%3E%3C/svg%3E'

export const samples = {
  usual: office({ layouts }, { proofs }, {}),
  'all is well': office({ layouts }, { proofs: [right] }, {}),
  'a picture is being drawn': office({ layouts }, { proofs, asking: 'board:main' }, {}),
  'a picture': office({ layouts }, { proofs, picture: { key: 'board:main', picture: drawn, takenAt: sampleAt } }, {}),
  'no picture': office({ layouts }, { proofs, refused: glassContract.refusals['glass.noPicture'] }, {}),
  'the hub is silent': office({ layouts }, { proofs, isOld: true }, { link: 'down' }),
  'nobody has said yet': office({ layouts }, {}, {}),
  empty: office({ layouts: { ...layouts, glassIds: [], powers: [] } }, { proofs: [] }, {}),
  'read by a reviewer': office({ layouts }, { proofs, me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'longest text': office(
    { layouts: { ...layouts, glassIds: ['g'.repeat(64)] } },
    {
      proofs: [
        {
          ...right,
          key: `board:${'g'.repeat(64)}`,
          boxId: 'b'.repeat(64),
          verdict: 'otherLayout',
          since: sampleAt,
          shows: `${'l'.repeat(64)} 9999`,
          expected: `${'m'.repeat(64)} 9999`,
        },
      ],
    },
    {},
  ),
  English: office({ layouts }, { proofs }, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
