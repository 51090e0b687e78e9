// The words of the start page.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    windows: '窗口',
    panel: '窗口屏',
    terminal: '评价屏',
    desk: '工作台',
    hall: '大厅与管理',
    board: '大厅公示屏',
    office: '设备与人员',
    signIn: '登录',
    none: '还没有设置窗口',
    onDuty: (name: string) => `${name} 在岗`,
    nobody: '无人在岗',
  },
  en: {
    windows: 'Windows',
    panel: 'Panel',
    terminal: 'Rating screen',
    desk: 'Desk',
    hall: 'Hall and office',
    board: 'Hall board',
    office: 'Devices and people',
    signIn: 'Sign in',
    none: 'There are no windows yet',
    onDuty: (name: string) => `${name} on duty`,
    nobody: 'Nobody on duty',
  },
})
