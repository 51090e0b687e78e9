// A display goes dark only when every screen on it is black, and lights up with the first that is not.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { until } from '../../tests/agent/until.ts'
import { createDisplayPower, type PowerCommand } from './display-power.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingchuang-power-'))
})
afterEach(() => rm(folder, { recursive: true }))

const told = () => readFile(join(folder, 'told'), 'utf8').catch(() => '')
/** A program that writes down what it was asked; the words reach it as they are, whatever a shell would make of them. */
const says = (word: string): PowerCommand => [
  process.execPath,
  '-e',
  'require("node:fs").appendFileSync(process.argv[1], process.argv[2])',
  join(folder, 'told'),
  word,
]
const shows = (key: 'board:main' | 'board:east', what: string) => ({ key, epoch: 1, revision: 1, shows: what })

it('is switched once for every change, by a program without a shell', async () => {
  const power = createDisplayPower({ on: says('on;'), off: says('$(off);') }, quietLog)
  power.seen(shows('board:main', 'black'))
  await until('the display is off', async () => (await told()) === '$(off);')
  power.seen(shows('board:main', 'black'))
  power.seen(shows('board:main', 'board'))
  await until('the display is on', async () => (await told()) === '$(off);on;')
})

it('stays lit while one of two screens is', async () => {
  const power = createDisplayPower({ on: says('on;'), off: says('off;') }, quietLog)
  power.seen(shows('board:east', 'main 1'))
  power.seen(shows('board:main', 'black'))
  expect(await told()).toBe('')
  power.gone('board:east')
  await until('the display is off', async () => (await told()) === 'off;')
})

it('of a box without such a program is left alone, and one that is missing stops nothing', async () => {
  createDisplayPower(null, quietLog).seen(shows('board:main', 'black'))
  const missing: PowerCommand = [join(folder, 'nothing')]
  createDisplayPower({ on: missing, off: missing }, quietLog).seen(shows('board:main', 'black'))
  expect(await told()).toBe('')
})
