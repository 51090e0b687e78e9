// `mingchuang journal verify|export`: read-only, and safe beside a running hub.
import { loadConfig } from '../../config/load.ts'
import { verify } from '../core/journal.ts'
import { openStore } from '../store/database.ts'
import { explained } from './explained.ts'

type Environment = Parameters<typeof loadConfig>[1]

/** Prints the verdict; exit code 1 when the journal does not hold. */
export async function verifyJournal(configFile: string, environment: Environment): Promise<void> {
  await explained(async () => {
    const config = await loadConfig(configFile, environment)
    const store = await openStore(config.database)
    try {
      const verdict = await verify(store.journal.read(1))
      if (verdict.ok) {
        console.log(`journal ok: ${verdict.entries} entries, head ${verdict.head}`)
        return
      }
      console.log(`journal broken at entry ${verdict.sequence}: ${verdict.fault}`)
      process.exitCode = 1
    } finally {
      await store.close()
    }
  })
}

/** Writes `{ sequence, hash, entry }` a line, in order. */
export async function exportJournal(configFile: string, environment: Environment): Promise<void> {
  await explained(async () => {
    const config = await loadConfig(configFile, environment)
    const store = await openStore(config.database)
    try {
      for await (const { sequence, hash, body } of store.journal.read(1)) {
        process.stdout.write(`{"sequence":${sequence},"hash":"${hash}","entry":${body}}\n`)
      }
    } finally {
      await store.close()
    }
  })
}
