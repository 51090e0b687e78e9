// The words of the map.
import { dictionary } from '../../display/design/i18n.ts'

const marks = {
  kiosk: '取',
  stairs: '阶',
  lift: '梯',
  entrance: '门',
  exit: '出',
  frontDesk: '问',
  toilet: '厕',
  accessibleToilet: '♿',
  nursingRoom: '婴',
  service: '印',
} as const

export const mapWords = dictionary({
  zh: {
    map: '大厅平面图',
    here: '您在这里',
    marks: { ...marks, accessibleToilet: '障' },
    kinds: {
      kiosk: '自助机',
      stairs: '楼梯',
      lift: '电梯',
      entrance: '入口',
      exit: '安全出口',
      frontDesk: '前台',
      toilet: '卫生间',
      accessibleToilet: '无障碍卫生间',
      nursingRoom: '母婴室',
      service: '便民服务',
    },
    window: (number: string, name: string) => `${number} 号窗口 ${name}`,
    windowAlone: (number: string) => `${number} 号窗口`,
    walk: (metres: number, where: string) => `走约 ${metres} 米，到${/^\d/.test(where) ? ' ' : ''}${where}`,
    near: (where: string) => `就在旁边：${where}`,
    fromDoor: '从正门进来',
    ride: {
      lift: (floor: string) => `乘电梯到${floor}`,
      stairs: (floor: string) => `走楼梯到${floor}`,
    },
    stepFree: '全程没有台阶',
    noWay: '图上找不到走过去的路，请问工作人员。',
    noStepFree: '没有不走台阶的路，请工作人员带您过去。',
  },
  en: {
    map: 'Map of the hall',
    here: 'You are here',
    marks: {
      ...{ kiosk: 'K', stairs: 'S', lift: 'L', entrance: 'In', exit: 'Ex', frontDesk: 'i', toilet: 'WC' },
      ...{ accessibleToilet: 'AT', nursingRoom: 'N', service: 'C' },
    },
    kinds: {
      kiosk: 'Kiosk',
      stairs: 'Stairs',
      lift: 'Lift',
      entrance: 'Entrance',
      exit: 'Emergency exit',
      frontDesk: 'Front desk',
      toilet: 'Toilets',
      accessibleToilet: 'Accessible toilet',
      nursingRoom: 'Nursing room',
      service: 'Service',
    },
    window: (number: string, name: string) => `Window ${number}, ${name}`,
    windowAlone: (number: string) => `Window ${number}`,
    walk: (metres: number, where: string) => `Walk about ${metres} m to: ${where}`,
    near: (where: string) => `Right here: ${where}`,
    fromDoor: 'From the main door',
    ride: {
      lift: (floor: string) => `Take the lift: ${floor}`,
      stairs: (floor: string) => `Take the stairs: ${floor}`,
    },
    stepFree: 'No steps on the way',
    noWay: 'The map knows no way there; please ask a person.',
    noStepFree: 'There is no way without steps; please ask a person to come with you.',
  },
})

export type MapSay = (typeof mapWords)['zh']
