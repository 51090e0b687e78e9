// Loaded into each process of a soak before its own program: frees all that can be freed and writes down what is left.
import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import type { Sample } from './sample.ts'

/** The loop is looked at so often, in ms. */
const resolutionMs = 10
const nanosecondsPerMs = 1e6

/** Adds a line to a file every so often, as long as the process has something else to do. */
function watch(file: string, everyMs: number): void {
  setFlagsFromString('--expose-gc')
  const free = runInNewContext('gc') as () => void
  const lag = monitorEventLoopDelay({ resolution: resolutionMs })
  lag.enable()

  function note(): void {
    const lagMs = Math.max(0, lag.percentile(99) / nanosecondsPerMs - resolutionMs)
    free()
    const { heapUsed, external, rss } = process.memoryUsage()
    const one: Sample = {
      atMs: Date.now(),
      heapBytes: heapUsed + external,
      rssBytes: rss,
      handles: process.getActiveResourcesInfo().length,
      files: readdirSync('/proc/self/fd').length,
      lagMs: Number.isNaN(lagMs) ? 0 : lagMs,
    }
    appendFileSync(file, `${JSON.stringify(one)}\n`)
    // The freeing has held the loop up by itself: the next look forgets it.
    setTimeout(() => lag.reset(), resolutionMs * 2).unref()
  }

  setInterval(note, everyMs).unref()
}

/** `hub`, or what the folder of its description is called: `box-w1`. */
function nameOf([, script = '', ...words]: readonly string[]): string {
  const description = words.find((word) => word.endsWith('box.yaml'))
  return description?.split('/').at(-2) ?? script.split('/').at(-2) ?? 'program'
}

const { SOAK_FOLDER: folder, SOAK_EVERY_MS: everyMs } = process.env
if (isMainThread && folder !== undefined) {
  watch(join(folder, `${nameOf(process.argv)}.${process.pid}.jsonl`), Number(everyMs))
}
