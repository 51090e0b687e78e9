// Invented people, windows and a hall for the samples of all screens.
import type { FactsOf } from '#wire/index'

type Hall = FactsOf<'panel'>['hall']['value']
type Window = NonNullable<FactsOf<'panel'>['window']['value']>
export type Person = NonNullable<FactsOf<'panel'>['onDuty']['value']>

export const hall: Hall = {
  name: '南部山区政务服务中心',
  nameEn: 'Nanshan Government Service Centre',
  timeZone: 'Asia/Shanghai',
  supervisionPhone: '0531-88112345',
  phase: 'open',
  hoursToday: '09:00–12:00 13:30–17:00',
  date: '2026-11-23',
  holiday: null,
  nextOpening: null,
}

const tomorrow = { date: '2026-11-24', time: '09:00' }
const afternoon = { date: '2026-11-23', time: '13:30' }

/** The evening of a working day. */
export const closedHall: Hall = { ...hall, phase: 'closed', nextOpening: tomorrow }
/** Before the first hour of a working day. */
export const earlyHall: Hall = { ...closedHall, nextOpening: { date: '2026-11-23', time: '09:00' } }
export const restHall: Hall = { ...closedHall, hoursToday: '', nextOpening: { date: '2026-11-30', time: '09:00' } }
export const holidayHall: Hall = {
  ...restHall,
  holiday: '国庆节',
  date: '2026-10-05',
  nextOpening: { date: '2026-10-08', time: '09:00' },
}
/** No notice tells whether this day is worked. */
export const unknownHall: Hall = { ...hall, phase: 'unknown', hoursToday: '', date: '2027-01-04' }
export const lunchHall: Hall = { ...hall, phase: 'lunch', nextOpening: afternoon }
export const gapHall: Hall = { ...hall, phase: 'gap', nextOpening: afternoon }

export const serviceWindow: Window = {
  windowId: 'w1',
  number: '3',
  name: '综合受理窗口',
  nameEn: 'General Services',
  unitId: 'u1',
  unitName: '行政审批服务局',
  place: '一楼东侧',
  placeEn: 'First floor, east',
  items: ['居民身份证', '户口登记', '居住证', '出生登记', '迁移证明', '无犯罪记录证明'],
  scope: '受理户籍、身份证、居住证等公安户政事项，提供政策咨询与材料预审。',
  consultationPhone: '0531-88110003',
  supervisionPhone: '0531-88112345',
}

export const person: Person = {
  staffId: 's1',
  name: '李明',
  nameEn: 'Li Ming',
  badge: '1001',
  title: '受理员',
  photo: '/media/li-ming.svg',
  isPartyMember: true,
  stars: 5,
  unitName: '行政审批服务局',
  unitNameEn: 'Administrative Approval Bureau',
  dutyId: 'd1',
  role: 'A',
  startedAt: '2026-11-23T01:00:00.000Z',
  away: null,
  together: [],
}

export const deputy: Person = {
  ...person,
  staffId: 's2',
  name: '王芳',
  nameEn: 'Wang Fang',
  badge: '1002',
  photo: '/media/wang-fang.svg',
  isPartyMember: false,
  stars: null,
  role: 'B',
}

/** As long as the contract allows: sixty characters, no pause to break at. */
export const longName =
  '新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克镇人民政府驻济南市南部山区政务服务中心综合受理与跨省通办联合窗口一二三四五六'.slice(
    0,
    60,
  )
export const longNameEn = 'Xinjiang Bayingolin Cross-Province Services and Certificates'.slice(0, 60)

export const longPerson: Person = {
  ...person,
  name: '阿卜杜拉·买买提江·艾则孜·吐尔逊江·阿布力孜·伊斯坎德尔江',
  nameEn: 'Abdullah Memetjan Ezizi Tursunjan Abliz Iskanderjan-Yusup',
  badge: 'ABCD-1234567-XYZ',
  title: longName,
  unitName: longName,
  unitNameEn: longNameEn,
  photo: null,
}

export const longWindow: Window = {
  ...serviceWindow,
  number: 'A128',
  name: longName,
  nameEn: longNameEn,
  unitName: longName,
  items: Array.from({ length: 12 }, (_, index) => `${index + 1}${longName}`.slice(0, 60)),
  scope: `${longName}${longName}`,
  consultationPhone: '+86 0531 8811 0003 1',
  supervisionPhone: '+86 0531 8811 2345 6',
}

/** The twelve items of a busy window, each short. */
export const twelveItems = [
  '居民身份证',
  '户口登记',
  '居住证办理',
  '出生登记',
  '户口迁移',
  '无犯罪记录证明',
  '临时身份证',
  '姓名变更',
  '户籍证明',
  '注销登记',
  '出入境预约',
  '跨省通办',
]

export const together: Person = {
  ...person,
  together: [
    { ...deputy, staffId: 's3', name: '张伟', nameEn: 'Zhang Wei', badge: '1003', photo: '/media/zhang-wei.svg' },
  ],
}

/** Back at 10:40 by the hall's clock. */
export const awayPerson: Person = {
  ...person,
  away: { since: '2026-11-23T02:30:00.000Z', until: '2026-11-23T02:40:00.000Z' },
}

/** Window w1 serves through lunch, the others point to the front desk. */
export const lunchPlan: NonNullable<FactsOf<'panel'>['lunch']['value']> = {
  from: '12:00',
  to: '13:20',
  place: '一楼前台',
  placeEn: 'First-floor front desk',
  person: {
    staffId: 's4',
    name: '陈静',
    nameEn: 'Chen Jing',
    badge: '1004',
    title: '前台值班员',
    photo: '/media/chen-jing.svg',
    isPartyMember: false,
    stars: null,
    unitName: '政务服务中心',
    unitNameEn: 'Service Centre',
  },
  windowIds: ['w1'],
}

export const longLunch: typeof lunchPlan = {
  ...lunchPlan,
  place: longName,
  placeEn: longNameEn,
  person: { ...longPerson },
  windowIds: [],
}

export const pledges: FactsOf<'panel'>['pledges']['value'] = [
  { group: 'fivePledges', zh: '来办事的人，不在我面前受冷落', en: 'No visitor is left in the cold.' },
  { group: 'words', zh: '职责之外，帮您协调指路', en: 'Outside our duty, we ask around and show you the way.' },
]

/** As long as the contract allows: 60 and 160 characters. */
export const longPledges: typeof pledges = [
  {
    group: 'servicePledges',
    zh: '按时到岗、守时服务，文明耐心、使用普通话，着装规范、窗口整洁，廉洁办事、不收好处，首问之事一次告知，该办的事当天办结不拖延不推诿'.slice(
      0,
      60,
    ),
    en: 'We are here on time for all our opening hours, civil and patient, properly dressed at a tidy window, with clean hands, and tell you everything at the first visit.'.slice(
      0,
      160,
    ),
  },
]
