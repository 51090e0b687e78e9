// A small hall for tests: two units, three windows, four people, posts with A and B.
import type { HallCommand } from '../../hub/contract/index.ts'

type Of<N extends HallCommand['name']> = Extract<HallCommand, { name: N }>

const person = (staffId: string, name: string, badge: string): Of<'staff.register'> => ({
  name: 'staff.register',
  data: {
    staffId,
    name,
    nameEn: staffId,
    badge,
    unitId: 'social',
    title: '综合窗口',
    photo: null,
    isPartyMember: false,
    stars: null,
  },
})

const window = (windowId: string, number: string): Of<'window.register'> => ({
  name: 'window.register',
  data: {
    windowId,
    number,
    name: '社会保障',
    nameEn: 'Social insurance',
    unitId: 'social',
    items: ['参保登记', '待遇申领'],
    scope: '社会保险参保、变更与待遇申领',
    consultationPhone: '0531-88000001',
    supervisionPhone: '0531-88000009',
  },
})

const post = (postId: string, windowId: string, a: string, b: string): Of<'post.assign'> => ({
  name: 'post.assign',
  data: { postId, name: `${windowId}岗`, windowId, a, b },
})

/** Commands that set the hall up, in the order they depend on each other. */
export const smallHall: readonly HallCommand[] = [
  {
    name: 'hall.configure',
    data: {
      name: '测试政务服务中心',
      nameEn: 'Test hall',
      timeZone: 'Asia/Shanghai',
      supervisionPhone: '0531-88000009',
      hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, from: '09:00', to: '12:00' },
        { weekday, from: '13:30', to: '17:00' },
      ]),
      lunchDuty: null,
      workingDays: 'weekly',
      workedWeekendAs: 1,
    },
  },
  { name: 'unit.register', data: { unitId: 'social', name: '社会保险事业中心', nameEn: 'Social insurance centre' } },
  person('li', '李明', 'A001'),
  person('wang', '王芳', 'A002'),
  person('chen', '陈静', 'A003'),
  person('zhao', '赵敏', 'A004'),
  window('w1', '1'),
  window('w2', '2'),
  window('w3', '3'),
  post('p1', 'w1', 'li', 'wang'),
  post('p2', 'w2', 'wang', 'zhao'),
  post('p3', 'w3', 'chen', 'zhao'),
]
