// EXAMPLE. The words of the entrance screen; those that all screens share are in display/design.
import { dictionary } from '../../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    staffed: (count: number) => `${count} 个窗口有人`,
    nobody: '暂无窗口办理',
    frontDesk: (goTo: string, name: string) => `${goTo} · ${name}`,
  },
  en: {
    staffed: (count: number) => `${count} window${count === 1 ? '' : 's'} staffed`,
    nobody: 'No window is staffed',
    frontDesk: (goTo: string, name: string) => `${goTo} · ${name}`,
  },
})
