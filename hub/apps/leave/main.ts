// Brings the leave page to life: clerks see the front desk's view of it, all others the office's; why one's own was refused is asked for.
import { leaveContract } from '#contract/office/leave'
import { whoAmI } from '../api.ts'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { LeaveScreen } from './screen.ts'

const me = await whoAmI()
const screen = new LeaveScreen()
const live = openSheet(screen, me?.role === 'clerk' ? 'frontDesk' : 'office')
let asked = ''

live.onDraw = ({ seen }) => {
  const refused = (seen?.view.facts.leaves?.value ?? []).filter(
    ({ staffId, standing }) => standing === 'refused' && staffId === me?.staffId,
  )
  const ids = refused.map(({ leaveId }) => leaveId).join()
  if (ids === asked) return
  asked = ids
  if (ids !== '') void readReasons()
}

async function readReasons(): Promise<void> {
  const answer = await askHistory('leave.own', {}, leaveContract.queries['leave.own'].row)
  if ('refusal' in answer) return
  screen.reasons = new Map(answer.rows.flatMap(({ leaveId, remark }) => (remark === null ? [] : [[leaveId, remark]])))
}
