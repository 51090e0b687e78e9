// The words of the kiosk's first page.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    welcome: '您好，请问您要办什么？',
    choices: {
      ticket: { name: '取号', what: '拿一个号，等窗口叫您' },
      guide: { name: '查怎么办', what: '要带什么、多久办好、多少钱' },
      appointment: { name: '预约签到', what: '已经约好时间的，在这里报到' },
      hall: { name: '窗口在哪里', what: '窗口位置、办公时间、电话' },
    },
    windows: '窗口',
    window: (number: string) => `${number} 号`,
    noPlace: '请看窗口号牌',
    phone: '监督电话',
    lunch: (place: string) => `午间值班在${place}`,
  },
  en: {
    welcome: 'What can we do for you?',
    choices: {
      ticket: { name: 'Take a number', what: 'You will be called to a window' },
      guide: { name: 'Find out how', what: 'What to bring, how long, how much' },
      appointment: { name: 'I have an appointment', what: 'Say that you are here' },
      hall: { name: 'Windows and hours', what: 'Where to go, when, whom to phone' },
    },
    windows: 'Windows',
    window: (number: string) => `No. ${number}`,
    noPlace: 'See the number above the window',
    phone: 'Supervision',
    lunch: (place: string) => `Lunch duty: ${place}`,
  },
})
