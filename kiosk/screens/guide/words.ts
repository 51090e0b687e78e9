// The words of the guides at the kiosk.
import type { Guide, LifeEvent, Limit, Material } from '#contract/guides/guide'
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    title: '查怎么办',
    loading: '事项内容正在传到这台机器，请稍候，或到一楼前台咨询。',
    ways: {
      search: ['直接搜索', '说法不用准，打拼音也行'],
      person: ['个人办事', '自己和家里的事'],
      company: ['企业办事', '开店、公司的事'],
      lifeEvent: ['按人生大事找', '出生、结婚、买房、退休…'],
      unit: ['按部门找', '人社、医保、公安、民政…'],
      window: ['按窗口找', '知道窗口号的'],
    },
    typed: '输入框',
    hint: '请点下面的字母，例如“身份证”打 sfz',
    phrases: '您是不是想说',
    finds: '可能是这些事项',
    noFinds: '没有找到。请换个说法，或按“请工作人员帮忙”。',
    delete: '删一个',
    clear: '清空',
    space: '空格',
    previous: '上一页',
    next: '下一页',
    page: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
    parts: {
      materials: '要带什么',
      steps: '怎么办',
      limits: '多久多少钱',
      where: '在哪办',
      basis: '条件和依据',
      faq: '常见问题',
    },
    take: '取号办这件事',
    print: '打印带走',
    scan: '手机扫码带走',
    sample: '看样本',
    sampleOf: '填写样本',
    backToList: '返回清单',
    cancelled: '这个事项已经取消，不再办理',
    passedDown: '这个事项已下放，不在本大厅办理',
    since: (date: string) => `自 ${date} 起`,
    noGuide: '这个事项的指南正在编写，请向窗口咨询。',
    validFrom: (date: string, saved: string) => `内容自 ${date} 起有效 · ${saved} 发布`,
  },
  en: {
    title: 'Find out how',
    loading: 'The guides are on their way to this machine. Please wait, or ask at the front desk on the first floor.',
    ways: {
      search: ['Search', 'Any words, Chinese or pinyin'],
      person: ['For people', 'You and your family'],
      company: ['For businesses', 'Shops and companies'],
      lifeEvent: ['By life event', 'Birth, marriage, home, retirement'],
      unit: ['By department', 'Social security, police and others'],
      window: ['By window', 'If you know its number'],
    },
    typed: 'Your words',
    hint: 'Touch the letters below',
    phrases: 'Did you mean',
    finds: 'Perhaps one of these',
    noFinds: 'Nothing found. Try other words, or ask a person.',
    delete: 'Delete',
    clear: 'Clear',
    space: 'Space',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, count: number) => `Page ${page} of ${count}`,
    parts: {
      materials: 'What to bring',
      steps: 'Steps',
      limits: 'Time and fees',
      where: 'Where',
      basis: 'Rules',
      faq: 'Questions',
    },
    take: 'Take a number',
    print: 'Print',
    scan: 'Take it on your phone',
    sample: 'Sample',
    sampleOf: 'Sample',
    backToList: 'Back to the list',
    cancelled: 'This is no longer handled',
    passedDown: 'This is handled elsewhere now',
    since: (date: string) => `since ${date}`,
    noGuide: 'The guide is being written; please ask at the window.',
    validFrom: (date: string, saved: string) => `Valid from ${date} · published ${saved}`,
  },
})

export type Say = (typeof words)['zh']

export const lifeEvents: Readonly<Record<LifeEvent, { zh: string; en: string }>> = {
  birth: { zh: '生孩子', en: 'Having a child' },
  schooling: { zh: '上学', en: 'School' },
  work: { zh: '工作', en: 'Work' },
  marriage: { zh: '结婚成家', en: 'Marriage' },
  home: { zh: '住房', en: 'A home' },
  illness: { zh: '看病', en: 'Illness' },
  moving: { zh: '搬迁出行', en: 'Moving' },
  retirement: { zh: '退休养老', en: 'Retirement' },
  hardship: { zh: '遇到困难', en: 'Hardship' },
  farewell: { zh: '亲人去世', en: 'A death in the family' },
  starting: { zh: '开店办企业', en: 'Starting a business' },
  running: { zh: '经营中', en: 'Running a business' },
  building: { zh: '工程建设', en: 'Building' },
  closing: { zh: '关店注销', en: 'Closing a business' },
}

export const forms: Readonly<Record<Material['form'], { zh: string; en: string }>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  originalAndCopy: { zh: '原件和复印件', en: 'original and copy' },
  filledForm: { zh: '填好的表', en: 'filled form' },
  electronic: { zh: '电子件', en: 'electronic' },
}

export const stepKinds: Readonly<Record<Guide['steps'][number]['kind'], { zh: string; en: string }>> = {
  prepare: { zh: '准备', en: 'Prepare' },
  apply: { zh: '申请', en: 'Apply' },
  accept: { zh: '受理', en: 'Accepted' },
  review: { zh: '审核', en: 'Review' },
  siteVisit: { zh: '上门查看', en: 'Site visit' },
  notice: { zh: '告知公示', en: 'Notice' },
  decide: { zh: '决定', en: 'Decision' },
  pay: { zh: '缴费', en: 'Pay' },
  collect: { zh: '领取结果', en: 'Collect' },
}

const units = {
  zh: { workingDay: '个工作日', day: '天（自然日）', month: '个月', year: '年' },
  en: { workingDay: 'working days', day: 'days', month: 'months', year: 'years' },
} as const

/** `5 个工作日`: the unit stays as the rule has it. */
export function limitWords(limit: Limit, language: 'zh' | 'en'): string {
  if (limit === 'onTheSpot') return language === 'zh' ? '当场办结' : 'at once'
  return `${limit.count} ${units[language][limit.unit]}`
}
