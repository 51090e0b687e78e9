// Brings the page of matters to life: what is due stands on it at once, copies and tables of a time are asked for.
import { matterContract } from '#contract/guides/matter'
import { slipContract } from '#contract/guides/slip'
import { questionContract } from '#contract/office/question'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { MattersScreen, type Wanted } from './screen.ts'

const screen = new MattersScreen()
openSheet(screen, 'office')
screen.addEventListener('look', (event) => {
  if (event instanceof CustomEvent) void look(event.detail)
})

async function look({ from, to, windowId, kind }: Wanted): Promise<void> {
  const time = { from, to }
  const place: Readonly<Record<string, string>> = windowId === '' ? time : { ...time, windowId }
  const [slips, spot, questions, matters] = await Promise.all([
    askHistory('slip.list', kind === '' ? place : { ...place, kind }, slipContract.queries['slip.list'].row),
    askHistory('matter.onTheSpot', place, matterContract.queries['matter.onTheSpot'].row),
    askHistory('question.list', time, questionContract.queries['question.list'].row),
    askHistory('matter.list', place, matterContract.queries['matter.list'].row),
  ])
  for (const answer of [slips, spot, questions, matters]) {
    if ('refusal' in answer) return screen.show({ refused: answer.refusal.message })
  }
  if ('rows' in slips && 'rows' in spot && 'rows' in questions && 'rows' in matters) {
    screen.show({ found: { slips: slips.rows, spot: spot.rows, questions: questions.rows, matters: matters.rows } })
  }
}
