// A program for the soak to judge: it works evenly, and keeps what it should let go if it is told to.
import { setTimeout as sleep } from 'node:timers/promises'

const [, , leak = 'nothing'] = process.argv
const kept: unknown[] = []

for (;;) {
  const work = Array.from({ length: 1_000 }, (_, index) => ({ index, words: `press ${index}` }))
  if (leak === 'memory') kept.push(work)
  if (leak === 'handles') setInterval(() => work, 60_000)
  if (leak === 'files') kept.push(await import('node:fs').then(({ openSync }) => openSync('/dev/null', 'r')))
  await sleep(20)
}
