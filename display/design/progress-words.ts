// The words in which a visitor is told how a matter stands.
import { dictionary } from './i18n.ts'

export const progressWords = dictionary({
  zh: {
    standing: {
      waiting: '等您补材料',
      handling: '正在办理',
      paused: '暂停计时',
      finished: '已办结',
      returned: '已退件',
    },
    sentence: {
      waiting: '材料补齐当天就开始办理。',
      handling: '不用再来，办好会通知您。',
      paused: '正在等评审、踏勘等环节，这段时间不计入办理时限。',
      finished: '请带身份证件到窗口领取结果。',
      returned: '请看退件通知书上写明的理由和办法，不清楚请问窗口。',
    },
    accepted: '受理日期',
    due: '最迟办结',
    finished: '办结日期',
    returned: '退件日期',
    where: '去哪里',
    phone: '咨询电话',
    window: (number: string, place: string) => `${number}号窗口${place === '' ? '' : `，${place}`}`,
    by: (name: string, day: string) => `${name}（${day}前）`,
  },
  en: {
    standing: {
      waiting: 'Waits for papers',
      handling: 'Being handled',
      paused: 'Paused',
      finished: 'Finished',
      returned: 'Sent back',
    },
    sentence: {
      waiting: 'It begins on the day your papers are complete.',
      handling: 'You need not come; you will be told when it is done.',
      paused: 'It waits for a review or a visit; this time does not count.',
      finished: 'Please bring your identity card to the window and take the result.',
      returned: 'The notice says why and what to do. If it is not clear, please ask at the window.',
    },
    accepted: 'Accepted',
    due: 'Finished by',
    finished: 'Finished on',
    returned: 'Sent back on',
    where: 'Where to go',
    phone: 'Phone',
    window: (number: string, place: string) => `Window ${number}${place === '' ? '' : `, ${place}`}`,
    by: (name: string, day: string) => `${name} (by ${day})`,
  },
})
