// The trial as part of the tests: short, with a fixed seed; and the same trial on builds that are broken on purpose.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { type Break, breaks, breakTree, copyTree } from './broken-builds.ts'
import { root } from './layout.ts'

/** A trial of 20 cuts takes about a minute on two free cores, and a broken build may need six of 8; ms. */
const trialMs = 600_000

const trees: string[] = []
afterAll(async () => {
  for (const tree of trees) await rm(tree, { recursive: true, force: true })
})

describe('a hall whose power is cut again and again', () => {
  it('loses no press that was thanked for, counts none twice, and its screens are right again', {
    timeout: trialMs,
  }, async () => {
    const { said, code } = await trial(root, 20, 7, tmpdir())
    expect(said, said.join('\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/lost 0, doubled 0, journal ok/)]),
    )
    expect(said.at(-1)).toMatch(/^chaos: cuts 20, lost 0, doubled 0, journal ok, screens right within [\d.]+ s$/)
    expect(code).toBe(0)
  })
})

describe('the trial sees a build', () => {
  it('that forgets a press when it is sent, before the hub has it', { timeout: trialMs }, async () => {
    const { lost, code } = await brokenTrial(breaks.forgetsWhenSent, ({ lost }) => lost > 0)
    expect(lost).toBeGreaterThan(0)
    expect(code).toBe(1)
  })

  it('that takes a repeated press for a new one', { timeout: trialMs }, async () => {
    const { doubled, code } = await brokenTrial(breaks.takesRepeats, ({ doubled }) => doubled > 0)
    expect(doubled).toBeGreaterThan(0)
    expect(code).toBe(1)
  })
})

/** A fault shows only where a cut falls into its moment: a trial in which none did is followed by another, at most six in all. */
async function brokenTrial(fault: Break, isSeen: (one: Trial) => boolean): Promise<Trial> {
  const tree = await copyTree()
  trees.push(tree)
  await breakTree(tree, fault)
  for (let seed = 20; ; seed++) {
    // What a broken hall leaves behind goes with its tree.
    const one = await trial(tree, 8, seed, tree)
    if (isSeen(one) || seed === 25) return one
  }
}

interface Trial {
  readonly said: readonly string[]
  readonly code: unknown
  readonly lost: number
  readonly doubled: number
}

/** Runs the program of a tree to its end. */
async function trial(tree: string, cuts: number, seed: number, temporary: string): Promise<Trial> {
  const args = ['--import', 'tsx', join(tree, 'tests/chaos/main.ts'), '--cuts', String(cuts), '--seed', String(seed)]
  const env = { ...process.env, TMPDIR: temporary }
  const program = spawn(process.execPath, args, { cwd: tree, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  createInterface(program.stdout).on('line', (line) => said.push(line))
  const code = await new Promise((resolve) => program.once('close', resolve))
  const [, lost, doubled] = /lost (\d+), doubled (\d+)/.exec(said.at(-1) ?? '') ?? []
  return { said, code, lost: Number(lost), doubled: Number(doubled) }
}
