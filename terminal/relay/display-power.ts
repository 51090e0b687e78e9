// Switches the box's display off and on with what its screens show: a black page alone still burns the lamp.
import { spawn } from 'node:child_process'
import type { Logger } from 'pino'
import type { Painted } from '#wire/socket'

/** A program and its arguments, as box.yaml names them; no shell reads them. */
export type PowerCommand = readonly [program: string, ...args: string[]]

export interface PowerCommands {
  readonly on: PowerCommand
  readonly off: PowerCommand
}

export interface DisplayPower {
  /** A screen of this box says what it shows. */
  seen(report: Painted): void
  /** No screen of this box shows this view any more. */
  gone(key: string): void
}

/** A command that does not end is given up after this; 10 s. */
const patienceMs = 10_000

/** @param commands null: this box switches nothing */
export function createDisplayPower(commands: PowerCommands | null, log: Logger): DisplayPower {
  const shown = new Map<string, string>()
  let isOff = false

  function follow(): void {
    if (commands === null) return
    const wanted = shown.size > 0 && [...shown.values()].every((shows) => shows === 'black')
    if (wanted === isOff) return
    isOff = wanted
    run(wanted ? commands.off : commands.on)
  }

  function run([program, ...args]: PowerCommand): void {
    const child = spawn(program, args, { stdio: 'ignore', timeout: patienceMs })
    child.once('error', (error) => log.warn({ err: error, program }, 'the display was not switched'))
    child.once('exit', (status) => {
      if (status === 0) log.info({ program, args }, 'the display was switched')
      else log.warn({ program, args, status }, 'the display was not switched')
    })
  }

  return {
    seen({ key, shows = '' }) {
      shown.set(key, shows)
      follow()
    },
    gone(key) {
      shown.delete(key)
      follow()
    },
  }
}
