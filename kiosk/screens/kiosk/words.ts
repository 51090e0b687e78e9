// The words of the kiosk's first page.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    welcome: '您好，请问您要办什么？',
    choices: {
      ticket: { name: '取号', what: '拿一个号，等窗口叫您' },
      guide: { name: '查怎么办', what: '要带什么、多久办好、多少钱' },
      matter: { name: '查办件进度', what: '输入办件号，看办到哪一步' },
      appointment: { name: '预约签到', what: '已经约好时间的，在这里报到' },
      map: { name: '大厅地图', what: '窗口、卫生间、电梯在哪里' },
      hall: { name: '大厅信息', what: '办公时间、母婴室、服务承诺' },
      opinion: { name: '意见投诉', what: '说说您的意见，马上登记编号' },
    },
  },
  en: {
    welcome: 'What can we do for you?',
    choices: {
      ticket: { name: 'Take a number', what: 'You will be called to a window' },
      guide: { name: 'Find out how', what: 'What to bring, how long, how much' },
      matter: { name: 'My matter', what: 'How far it is, by its number' },
      appointment: { name: 'I have an appointment', what: 'Say that you are here' },
      map: { name: 'Map', what: 'Windows, toilets, lift' },
      hall: { name: 'About the hall', what: 'Hours, nursing room, pledges' },
      opinion: { name: 'Complaints', what: 'Your opinion, numbered at once' },
    },
  },
})
