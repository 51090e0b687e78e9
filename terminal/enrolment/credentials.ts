// What the hub gave this box, kept where only the agent can read it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { boxId, windowId } from '#wire/ids'
import { writeThrough } from '../whole-file.ts'

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
    write: (value: T): Promise<void> => writeThrough(path, JSON.stringify(value)),
  }
}

/** The box's own files in its data folder. */
export function secretFiles(dataDir: string) {
  return {
    credentials: secretFile(join(dataDir, 'credentials.json'), credentials),
    application: secretFile(join(dataDir, 'application.json'), application),
  }
}
