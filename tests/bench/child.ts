// A child process that is awaited by what it says on its standard output.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'

const root = join(import.meta.dirname, '../..')

export interface Child {
  readonly pid: number
  /** The next line it says; rejects when it ends before. */
  line(): Promise<string>
  say(line: string): void
  /** Asks it to end and waits until it has. */
  end(): Promise<void>
  /** Ends it as a power cut would. */
  cut(): Promise<void>
}

/** Where each program leaves a processor profile for Chromium's developer tools, or null. */
let profiles: string | null = null

export function profileTo(folder: string): void {
  profiles = folder
}

/** Runs a program of the tree with this Node; its standard error goes to a file. */
export function runProgram(script: string, args: readonly string[], log: string): Child {
  const stderr = openSync(log, 'a')
  const watched = profiles === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profiles]
  const child: ChildProcess = spawn(process.execPath, [...watched, '--import', 'tsx', join(root, script), ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', stderr],
  })
  closeSync(stderr)
  const { stdout, stdin, pid } = child
  if (stdout === null || stdin === null || pid === undefined) throw new Error(`${script} did not start; see ${log}`)
  const said: string[] = []
  const asking: { heard: (line: string) => void; gone: (error: Error) => void }[] = []
  const lines: Interface = createInterface(stdout)
  lines.on('line', (line) => {
    const next = asking.shift()
    if (next === undefined) said.push(line)
    else next.heard(line)
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void exited.then(() => {
    for (const { gone } of asking.splice(0)) gone(new Error(`${script} ended; see ${log}`))
  })
  const endWithUs = () => void child.kill('SIGKILL')
  process.once('exit', endWithUs)
  void exited.then(() => process.off('exit', endWithUs))
  return {
    pid,
    line: () =>
      new Promise((heard, gone) => {
        const line = said.shift()
        if (line !== undefined) heard(line)
        else if (child.exitCode !== null || child.signalCode !== null) gone(new Error(`${script} ended; see ${log}`))
        else asking.push({ heard, gone })
      }),
    say: (line) => void stdin.write(`${line}\n`),
    async end() {
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await exited
      clearTimeout(force)
    },
    async cut() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
