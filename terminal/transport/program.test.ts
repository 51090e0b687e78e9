// Programs as devices, with real ones: a player that keeps what it is fed, one that is not there, and one that fails.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openPort } from './open.ts'
import { portAddress } from './port.ts'
import { testPort } from './port-contract.ts'

const folder = mkdtempSync(`${tmpdir()}/program-`)
afterAll(() => rmSync(folder, { recursive: true }))
const address = (command: string, ...args: string[]) => portAddress.parse({ transport: 'program', command, args })
const program = (text: string) => address(process.execPath, '-e', text)

/** Keeps its input in one file, says what stands in another, and writes its own number down so that it can be ended. */
const recorder = (kept: string, words: string, number: string) =>
  program(`
    const fs = require('node:fs')
    fs.writeFileSync(${JSON.stringify(number)}, String(process.pid))
    process.stdin.on('data', (bytes) => fs.appendFileSync(${JSON.stringify(kept)}, bytes))
    setInterval(() => {
      if (!fs.existsSync(${JSON.stringify(words)})) return
      process.stdout.write(fs.readFileSync(${JSON.stringify(words)}))
      fs.rmSync(${JSON.stringify(words)})
    }, 5)
  `)

let rigs = 0
testPort('a program', openPort, {
  absent: address(join(folder, 'no-such-player')),
  exclusive: false,
  noticesLoss: true,
  async rig() {
    const [kept, words, number] = ['kept', 'words', 'number'].map((name) => join(folder, `${name}-${rigs}`)) as [
      string,
      string,
      string,
    ]
    rigs += 1
    writeFileSync(kept, '')
    return {
      address: recorder(kept, words, number),
      received: () => Uint8Array.from(readFileSync(kept)),
      send: (bytes) => writeFileSync(words, bytes),
      lose: async () => eventually(() => void process.kill(Number(readFileSync(number, 'utf8')), 'SIGKILL')),
      end: async () => {},
    }
  },
})

it('says how the program ended and what it said last', async () => {
  const ends: unknown[] = []
  await openPort(program(`console.error('no sound card'); process.exit(3)`), {
    data() {},
    closed: (error) => ends.push(error),
  })
  await eventually(() =>
    expect(ends).toMatchObject([{ fault: 'lost', message: expect.stringMatching(/ended with 3: no sound card$/) }]),
  )
})

it('a player that takes nothing any more is timed out', async () => {
  const port = await openPort(program('setInterval(() => {}, 1000)'), { data() {}, closed() {} })
  await expect(port.write(new Uint8Array(4 * 1024 * 1024), 100)).rejects.toMatchObject({ fault: 'timeout' })
  await port.close()
})

it('does not leave the program behind when it is closed', async () => {
  const number = join(folder, 'closed')
  const port = await openPort(recorder(join(folder, 'closed-kept'), join(folder, 'closed-words'), number), {
    data() {},
    closed() {},
  })
  await eventually(() => expect(Number(readFileSync(number, 'utf8'))).toBeGreaterThan(0))
  await port.close()
  expect(() => process.kill(Number(readFileSync(number, 'utf8')), 0)).toThrow('ESRCH')
})
