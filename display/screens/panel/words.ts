// The words of the window panel.
import { dictionary } from '../../design/i18n.ts'

export const words = dictionary({
  zh: {
    windowSuffix: '号窗口',
    status: {
      idle: '空闲',
      serving: '正在办理',
      rating: '请评价',
      paused: '暂停服务',
      closed: '未开放',
    },
    beingServed: (number: string) => `${number} 号`,
    badge: '工号',
    role: { A: 'A岗', B: 'B岗' },
    items: '办理事项',
    scope: '业务范围',
    page: (page: number, count: number) => `${page} / ${count}`,
    consultation: '咨询电话',
    supervision: '监督电话',
    satisfaction: '今日满意度',
    ratings: (count: number, due: number) => `评价 ${count} 件 / 办结 ${due} 件`,
    paused: { title: '本窗口暂停服务', hint: '请到其他窗口或向导服务台咨询，给您带来不便，敬请谅解。' },
    closed: { title: '现在未到办公时间', hint: (hours: string) => `今日办公时间 ${hours}`, rest: '今日休息' },
    unknown: { title: '这块屏幕还没有绑定窗口', hint: '请工作人员在管理页面检查窗口设置。' },
  },
  en: {
    windowSuffix: 'Window',
    status: {
      idle: 'Available',
      serving: 'Serving',
      rating: 'Please rate',
      paused: 'Not in service',
      closed: 'Closed',
    },
    beingServed: (number: string) => `No. ${number}`,
    badge: 'Badge',
    role: { A: 'Main', B: 'Deputy' },
    items: 'Services',
    scope: 'Scope',
    page: (page: number, count: number) => `${page} / ${count}`,
    consultation: 'Enquiries',
    supervision: 'Supervision',
    satisfaction: 'Satisfied today',
    ratings: (count: number, due: number) => `${count} ratings of ${due} services`,
    paused: {
      title: 'This window is not in service',
      hint: 'Please use another window or ask at the guide desk. We apologise for the inconvenience.',
    },
    closed: {
      title: 'Outside office hours',
      hint: (hours: string) => `Open today ${hours}`,
      rest: 'Closed today',
    },
    unknown: {
      title: 'This screen has no window yet',
      hint: 'Staff: please check the window on the office page.',
    },
  },
})
