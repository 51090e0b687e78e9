// The words of a guide on a phone.
import type { Material } from '#contract/guides/guide'
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    title: '办事指南',
    looking: '正在打开，请稍候',
    goneHint: '请到大厅的自助机查询，或拨打咨询电话。',
    bring: '要带什么',
    nothing: '什么都不用带',
    waiver: { none: '', promise: '可以书面承诺代替', shared: '窗口能查到，没带也能办' } satisfies Record<
      Material['waiver'],
      string
    >,
    limits: '多久、多少钱',
    promised: '承诺办结',
    statutory: '法定时限',
    noLimit: '法律没有规定',
    fee: '收费',
    free: '不收费',
    visits: (count: number) => (count === 0 ? '可以一次不跑' : `最多跑 ${count} 次`),
    steps: '怎么办',
    where: '在哪办',
    window: (number: string, name: string) => `${number} 号窗口 ${name}`,
    frontDesk: '一楼前台',
    phone: '咨询电话',
    supervision: '监督电话',
    noGuide: '这个事项的指南正在编写，请向窗口咨询。',
    cancelled: '这个事项已经取消，不再办理。',
    passedDown: '这个事项已下放，不在本大厅办理：',
    validFrom: (date: string) => `内容自 ${date} 起有效`,
  },
  en: {
    title: 'Guide',
    looking: 'One moment',
    goneHint: 'Please look it up at a kiosk in the hall, or telephone.',
    bring: 'What to bring',
    nothing: 'Nothing to bring',
    waiver: { none: '', promise: 'a written promise will do', shared: 'we can look it up ourselves' },
    limits: 'Time and fees',
    promised: 'We promise',
    statutory: 'By law',
    noLimit: 'no limit set',
    fee: 'Fee',
    free: 'free of charge',
    visits: (count: number) => (count === 0 ? 'no visit needed' : `at most ${count} visits`),
    steps: 'Steps',
    where: 'Where',
    window: (number: string, name: string) => `Window ${number}, ${name}`,
    frontDesk: 'Front desk, first floor',
    phone: 'Ask by phone',
    supervision: 'Supervision',
    noGuide: 'The guide is being written; please ask at the window.',
    cancelled: 'This is no longer handled.',
    passedDown: 'This is handled elsewhere now:',
    validFrom: (date: string) => `Valid from ${date}`,
  },
})

export type Say = (typeof words)['zh']
