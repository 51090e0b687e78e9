// The trial as part of the tests: a few cuts with a fixed seed; and the same trial on a build whose programs leave fsync out.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { breaks, breakTree, copyTree } from '../chaos/broken-builds.ts'
import { root } from '../chaos/layout.ts'
import { isLeftOut } from '../fakes/left-out.ts'
import { whatIsMissing } from '../guest/machine/needs.ts'

const trialMs = 1_200_000

const trees: string[] = []
afterAll(async () => {
  for (const tree of trees) await rm(tree, { recursive: true, force: true })
})

describe.skipIf(isLeftOut('a power cut on a real kernel', whatIsMissing()))(
  'a machine whose power is cut under presses',
  () => {
    it('comes back with every press that was thanked for, none twice, and its journal whole', {
      timeout: trialMs,
    }, async () => {
      const { said, code } = await trial(root, 4, 8, tmpdir())
      expect(said.at(-1), said.join('\n')).toMatch(/lost 0, doubled 0, journal ok$/)
      expect(code).toBe(0)
    })

    it('loses thanked presses when its programs leave fsync out, and the trial says so', {
      timeout: trialMs,
    }, async () => {
      const tree = await copyTree()
      trees.push(tree)
      await breakTree(tree, breaks.boxWithoutFsync)
      await breakTree(tree, breaks.hubWithoutFsync)
      const { said, code, lost } = await trial(tree, 3, 7, tree)
      console.log(`without fsync: ${said.at(-1)}`)
      expect(lost, said.join('\n')).toBeGreaterThan(0)
      expect(code).toBe(1)
    })
  },
)

/** Runs this program over the hub and agent of a tree. */
async function trial(tree: string, cuts: number, seed: number, temporary: string) {
  const program = join(root, 'tests/powercut/main.ts')
  const options = ['--cuts', String(cuts), '--seed', String(seed), '--tree', tree]
  const env = { ...process.env, TMPDIR: temporary }
  const running = spawn(process.execPath, ['--import', 'tsx', program, ...options], {
    ...{ cwd: root, env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  createInterface(running.stdout).on('line', (line) => said.push(line))
  const code = await new Promise((resolve) => running.once('close', resolve))
  const [, lost] = /lost (\d+)/.exec(said.at(-1) ?? '') ?? []
  return { said, code, lost: Number(lost) }
}
