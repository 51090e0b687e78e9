// What the hub gave this box, kept where only the agent can read it.
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { boxId, windowId } from '#wire/ids'
import { syncFolder } from '../outbox/disk.ts'

/** Answer of the hub to a claim. */
export const grant = z.object({
  boxId,
  site: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  mqttUrl: z.url(),
  windowId: windowId.nullable(),
})

const secret = z.string().min(32).max(128)

const credentials = grant.extend({ secret })
export type Credentials = z.output<typeof credentials>

/** A secret that waits for its code to be approved; both survive a restart. */
const application = z.object({ code: z.string(), secret })
export type Application = z.output<typeof application>

/** A JSON file of the box's secrets: mode 600, replaced as a whole. */
function secretFile<T>(path: string, schema: z.ZodType<T>) {
  return {
    /** Null when there is none, or none that can be read. */
    async read(): Promise<T | null> {
      try {
        const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    async write(value: T): Promise<void> {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(`${path}.new`, 'w', 0o600)
      try {
        await file.writeFile(JSON.stringify(value))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.new`, path)
      await syncFolder(dirname(path))
    },
  }
}

/** The box's own files in its data folder. */
export function secretFiles(dataDir: string) {
  return {
    credentials: secretFile(join(dataDir, 'credentials.json'), credentials),
    application: secretFile(join(dataDir, 'application.json'), application),
  }
}
