// The words of the map page.
import { dictionary } from '../../../display/design/i18n.ts'
import { pagerWords } from '../../frame/pager.ts'

export const words = dictionary({
  zh: {
    title: '大厅地图',
    to: (place: string) => `怎么走：${place}`,
    loading: '平面图正在传到这台机器，请稍候，或到一楼前台问路。',
    ask: '要去哪里？点一下，图上会画出怎么走。',
    floors: '楼层',
    places: '地点',
    window: (number: string, name: string) => `${number} 号 ${name}`,
    noPlace: '请看窗口号牌',
    other: '去别的地方',
    ...pagerWords.zh,
  },
  en: {
    title: 'Map of the hall',
    to: (place: string) => `The way to: ${place}`,
    loading: 'The map is on its way to this machine. Please wait, or ask at the front desk on the first floor.',
    ask: 'Where do you want to go? Touch it, and the map shows the way.',
    floors: 'Floors',
    places: 'Places',
    window: (number: string, name: string) => `No. ${number} ${name}`,
    noPlace: 'See the number above the window',
    other: 'Somewhere else',
    ...pagerWords.en,
  },
})
