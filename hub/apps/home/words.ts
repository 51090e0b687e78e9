// The words of the start page.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    windows: '窗口',
    panel: '窗口屏',
    terminal: '评价屏',
    desk: '工作台',
    hall: '大厅',
    office: '办公',
    board: '大厅公示屏',
    frontDesk: '一楼前台',
    account: '我的账号',
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
    hall: 'Hall',
    office: 'Office',
    board: 'Hall board',
    frontDesk: 'Front desk',
    account: 'My account',
    signIn: 'Sign in',
    none: 'There are no windows yet',
    onDuty: (name: string) => `${name} on duty`,
    nobody: 'Nobody on duty',
  },
})
