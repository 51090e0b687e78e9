// Every answer of the queue that is not yes, in words for visitors and clerks.
import type { Contract } from '#wire/define'

export const refusals = {
  'ticket.seriesUnknown': { zh: '没有这个队列', en: 'There is no such series' },
  'ticket.itemUnknown': {
    zh: '没有这个事项，或不在此队列办理',
    en: 'The item is unknown, or not handled in this series',
  },
  'ticket.itemNotHere': {
    zh: '该事项已取消或下放，本大厅不再受理',
    en: 'This item is cancelled or passed down: it is not handled here any more',
  },
  'ticket.numberTaken': {
    zh: '这个号码已有人使用，请到前台',
    en: 'This number is taken; please go to the front desk',
  },
  'ticket.numberForeign': { zh: '这个号码不属于本设备', en: 'This number does not belong to this box' },
  'ticket.already': { zh: '您已取过该事项的号', en: 'You have an open ticket for this item already' },
  'ticket.hallClosed': { zh: '大厅现在不办公', en: 'The hall is closed now' },
  'ticket.outsideHours': { zh: '现在不是取号时间', en: 'Numbers are not given at this time' },
  'ticket.full': {
    zh: '今天的办理能力已满，再取号将来不及办理',
    en: 'All that can be served today have numbers already',
  },
  'ticket.limitReached': { zh: '今天的号已取完', en: 'Today’s numbers are all given' },
  'ticket.stopped': { zh: '该业务暂停取号', en: 'Numbers for this are not given for now' },
  'ticket.numbersOver': {
    zh: '今天的号码已用完，请到前台',
    en: 'All numbers of today are used; please go to the front desk',
  },
  'ticket.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
  'ticket.nobodyOnDuty': { zh: '该窗口无人在岗，不能叫号', en: 'Nobody is on duty at this window' },
  'ticket.nobodyWaits': { zh: '没有等候的群众', en: 'Nobody waits for this window' },
  'ticket.busy': { zh: '请先办结或处理当前号', en: 'Finish with the present visitor first' },
  'ticket.unknown': { zh: '没有这个号，或已经办结', en: 'There is no such number, or it is done' },
  'ticket.notCalled': { zh: '当前没有正在呼叫的号', en: 'Nobody is called at this window' },
  'ticket.elsewhere': { zh: '该号已在其他窗口', en: 'This number is at another window' },
  'ticket.tooSoon': { zh: '请稍候再呼叫', en: 'Please wait a moment before calling again' },
  'ticket.callMore': { zh: '请再次呼叫后再作过号处理', en: 'Call again before marking a no-show' },
  'ticket.calledEnough': { zh: '呼叫次数已满，请按过号处理', en: 'Called often enough: mark it as a no-show' },
  'ticket.tooLate': { zh: '叫号请求已过时', en: 'This was asked too long ago to call anybody now' },
  'ticket.notOpen': { zh: '该号已结束', en: 'This ticket has ended' },
  'ticket.sameQueue': { zh: '已在该队列等候', en: 'It waits there already' },
  'ticket.sharesNone': { zh: '没有为该窗口保留的号', en: 'Nothing is kept for this window' },
} as const satisfies Contract['refusals']
