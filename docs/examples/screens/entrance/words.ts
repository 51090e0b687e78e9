// EXAMPLE. The words of the entrance screen.
import { dictionary } from '../../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    open: '正在办公',
    closed: '未开放',
    hours: (hours: string) => `今日办公 ${hours}`,
    rest: '今日休息',
    staffed: (count: number) => `${count} 个窗口有人`,
    nobody: '暂无窗口办理',
  },
  en: {
    open: 'Open now',
    closed: 'Closed',
    hours: (hours: string) => `Today ${hours}`,
    rest: 'Closed today',
    staffed: (count: number) => `${count} windows staffed`,
    nobody: 'No window is staffed',
  },
})
