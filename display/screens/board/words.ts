// The words of the hall board.
import { dictionary } from '../../design/i18n.ts'

export const words = dictionary({
  zh: {
    title: '窗口在岗公示',
    absent: {
      paused: '暂停服务',
      lunchBreak: '午间休息',
      gap: '休息中',
      closed: '未开放',
      signedOut: '未登录',
    },
    mark: { lunch: '午间办理', away: '请稍候', joint: '联合办理' },
    role: { A: 'A岗', B: 'B岗' },
    page: (page: number, count: number) => `第 ${page} / ${count} 页`,
    present: (count: number, all: number) => `在岗 ${count} / ${all} 个窗口`,
    atLunch: (count: number) => `午间办理 ${count} 个窗口`,
    today: '今日好差评',
    satisfaction: '满意度',
    voluntary: '主动评价率',
    ratings: (count: number) => `评价 ${count} 件`,
    due: (count: number) => `办结 ${count} 件`,
    satisfactionRule: '满意度＝非常满意、满意、基本满意占全部评价',
    supervision: '监督电话',
    noWindows: '还没有设置窗口',
    calls: '请到窗口办理',
    callsHint: '请按号码前往，未叫到请在等候区稍候',
    noCalls: '现在没有叫号',
    noCallsHint: '请留意屏幕和广播',
    callsOld: '叫号信息中断，请留意窗口和广播',
    isNew: '新',
    window: (number: string) => `${number}号窗口`,
    again: (times: number) => `第${times}次`,
    recent: '已叫过',
    waiting: '等候情况',
    people: (count: number) => `${count}人`,
    minutes: (range: { from: number; to: number } | null) => {
      if (range === null) return '时间暂无法估计'
      return range.to === 0
        ? '现在即可办理'
        : range.from === range.to
          ? `约${range.to}分钟`
          : `约${range.from}–${range.to}分钟`
    },
    nobodyWaits: '现在没有人等候',
    inAll: (count: number) => `共${count}人等候`,
    servedOn: (count: number) => `已到下班时间，仍在等候的${count}位将继续办理完毕`,
    carriedOver: '上午的号码下午继续有效',
  },
  en: {
    title: 'On duty now',
    absent: {
      paused: 'Not in service',
      lunchBreak: 'Lunch break',
      gap: 'On a break',
      closed: 'Closed',
      signedOut: 'Not signed in',
    },
    mark: { lunch: 'Open at lunch', away: 'One moment', joint: 'Two together' },
    role: { A: 'Main', B: 'Deputy' },
    page: (page: number, count: number) => `Page ${page} of ${count}`,
    present: (count: number, all: number) => `${count} of ${all} windows staffed`,
    atLunch: (count: number) => `${count} open at lunch`,
    today: 'Ratings today',
    satisfaction: 'Satisfied',
    voluntary: 'Took part',
    ratings: (count: number) => `${count} ratings`,
    due: (count: number) => `${count} services`,
    satisfactionRule: 'Satisfied: the upper three levels, out of all ratings',
    supervision: 'Supervision',
    noWindows: 'There are no windows yet',
    calls: 'Now called',
    callsHint: 'Please go to the window shown; others please wait',
    noCalls: 'Nobody is called now',
    noCallsHint: 'Please watch the screens and listen',
    callsOld: 'No news of calls: please watch the windows and listen',
    isNew: 'New',
    window: (number: string) => `Window ${number}`,
    again: (times: number) => `Call ${times}`,
    recent: 'Called before',
    waiting: 'Waiting',
    people: (count: number) => `${count} waiting`,
    minutes: (range: { from: number; to: number } | null) => {
      if (range === null) return 'time not known'
      return range.to === 0
        ? 'at once'
        : range.from === range.to
          ? `about ${range.to} min`
          : `about ${range.from}–${range.to} min`
    },
    nobodyWaits: 'Nobody is waiting',
    inAll: (count: number) => `${count} waiting`,
    servedOn: (count: number) => `After hours: the ${count} still waiting will be served`,
    carriedOver: 'Numbers of the morning stay valid in the afternoon',
  },
})
