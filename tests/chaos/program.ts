// One process of the hall under test: killed without warning, started again, and watched for dying by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { comesTrue } from './until.ts'

/** Whatever a cut can hit. */
export interface Cuttable {
  readonly name: string
  /** Ends it without warning, also while it is still beginning; resolves when it is gone. */
  kill(): Promise<void>
  /** Resolves when it stands, or when it was killed again before that; rejects when it never does. */
  start(): Promise<void>
}

export interface Program extends Cuttable {
  /** Standard output of its present life. */
  lines(): readonly string[]
  signal(signal: NodeJS.Signals): void
  /** Asks it to end; after 10 s by force. */
  stop(): Promise<void>
  /** Every time it ended though it stood and nobody had cut it. */
  crashes(): readonly string[]
}

export interface Recipe {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly environment: NodeJS.ProcessEnv
  /** File that takes its standard error. */
  readonly log: string
  /** Whether it stands; asked again and again with its standard output so far. */
  readonly isReady: (lines: readonly string[]) => boolean | Promise<boolean>
}

/** A program that ends before it stands is started again after this long, as systemd would; in ms. */
const againAfterMs = 500
const standsWithinMs = 60_000
const graceMs = 10_000

export function createProgram(recipe: Recipe): Program {
  const { name, command, args, cwd, environment, log } = recipe
  const crashes: string[] = []
  let child: ChildProcess | null = null
  let lines: string[] = []
  /** Rises with every start and every end that was asked for: whoever waits for an older one gives up. */
  let life = 0
  let stands = false

  function begin(): void {
    const stderr = openSync(log, 'a')
    const begun = spawn(command, [...args], { cwd, env: environment, stdio: ['ignore', 'pipe', stderr] })
    closeSync(stderr)
    const said: string[] = []
    const mine = life
    if (begun.stdout !== null) createInterface(begun.stdout).on('line', (line) => said.push(line))
    begun.on('error', (error) => crashes.push(`${name}: ${error.message}`))
    begun.once('exit', (code, signal) => {
      if (child !== begun) return
      child = null
      if (mine !== life || !stands) return
      crashes.push(`${name} ended by itself with ${code ?? signal}`)
      start().catch((error: unknown) => crashes.push(`${name}: ${error}`))
    })
    child = begun
    lines = said
  }

  async function start(): Promise<void> {
    const mine = ++life
    stands = false
    const isSettled = await comesTrue(standsWithinMs, async () => {
      if (mine !== life) return true
      if (child === null) {
        begin()
        await sleep(againAfterMs)
      }
      return child !== null && (await recipe.isReady(lines))
    })
    if (!isSettled) throw new Error(`${name} does not stand after ${standsWithinMs / 1000} s; see ${log}`)
    if (mine === life) stands = true
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    life += 1
    const dying = child
    if (dying === null) return
    const gone = new Promise<void>((resolve) => dying.once('exit', () => resolve()))
    dying.kill(signal)
    const force = setTimeout(() => dying.kill('SIGKILL'), graceMs)
    await gone
    clearTimeout(force)
  }

  process.once('exit', () => child?.kill('SIGKILL'))
  return {
    name,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    signal: (signal) => void child?.kill(signal),
    lines: () => lines,
    crashes: () => crashes,
  }
}
