// The receipt for a complaint or an opinion: its number and the day, and nothing of what was written. Pure.
import type { ComplaintKind } from '#contract/office/complaint'
import type { Slip } from '../driver.ts'
import { gap, huge, large, rule, usual } from '../numbers/slip.ts'
import type { HallNow } from './hall-now.ts'

const titles: Readonly<Record<ComplaintKind, string>> = { complaint: '投诉回执', opinion: '意见回执' }

export function receiptSlip(kind: ComplaintKind, receipt: string, { hall, date, time }: HallNow): Slip {
  return [
    usual(hall.name),
    rule,
    large(titles[kind]),
    // As it is read out, four and four: eight of this size are wider than the paper.
    huge(receipt.slice(0, 4)),
    huge(receipt.slice(4)),
    gap,
    usual(`${date}  ${time} 收到`),
    ...(kind === 'complaint' ? [usual('受理后 5 个工作日内答复，请保持电话畅通')] : [usual('谢谢您的意见')]),
    usual(`查询请报回执号  监督电话 ${hall.supervisionPhone}`),
  ]
}
