// The few words for which a strip has room.
import { dictionary } from '../../design/i18n.ts'

export const words = dictionary({
  zh: {
    title: (number: string, name: string) => `${number}号窗口 ${name}`,
    standing: {
      serving: '正在办理',
      joint: '联合办理',
      rating: '请评价',
      idle: '空闲',
      away: '请稍候',
      paused: '暂停服务',
      lunchBreak: '午间休息',
      gap: '休息中',
      closed: '未开放',
      signedOut: '待通知',
      unbound: '未绑定窗口',
    },
    interrupted: '信息更新中断',
    asOf: (time: string) => `信息截至${time}，请以窗口为准`,
    phone: (number: string) => `监督电话 ${number}`,
  },
  en: {
    title: (number: string, name: string) => `Window ${number} ${name}`,
    standing: {
      serving: 'Serving',
      joint: 'Serving',
      rating: 'Please rate',
      idle: 'Free',
      away: 'Back soon',
      paused: 'Not in service',
      lunchBreak: 'Lunch break',
      gap: 'On a break',
      closed: 'Closed',
      signedOut: 'See notice',
      unbound: 'No window yet',
    },
    interrupted: 'News interrupted',
    asOf: (time: string) => `As of ${time}; please ask at the window`,
    phone: (number: string) => `Complaints: ${number}`,
  },
})
