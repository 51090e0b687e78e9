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
  isOpen: true,
  hoursToday: '09:00–12:00 13:30–17:00',
  date: '2026-11-23',
}

export const closedHall: Hall = { ...hall, isOpen: false }

export const serviceWindow: Window = {
  windowId: 'w1',
  number: '3',
  name: '综合受理窗口',
  nameEn: 'General Services',
  unitId: 'u1',
  unitName: '行政审批服务局',
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
