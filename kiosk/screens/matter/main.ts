// Puts the page for matters before its visitor: what is typed is asked of the hub and forgotten with the visitor.
import { receiveVisitors } from '../../frame/visit.ts'
import { MatterScreen } from './screen.ts'
import { type Input, next } from './steps.ts'

const screen = new MatterScreen()
const live = await receiveVisitors(screen, { any: () => true })

screen.addEventListener('act', (event) => {
  if (event instanceof CustomEvent) act(event.detail)
})

function act(input: Input): void {
  screen.step = next(screen.step, input)
  if (input.type === 'confirm' && screen.step.at === 'asking') void ask(screen.step)
}

async function ask({ number, lastFour }: { readonly number: string; readonly lastFour: string }): Promise<void> {
  const answer = await live.link.progress({ number, lastFour })
  act(
    'progress' in answer ? { type: 'found', progress: answer.progress } : { type: 'refused', refusal: answer.refusal },
  )
}
