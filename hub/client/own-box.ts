// Which box a page stands on: whoever serves the page knows.
import { z } from 'zod'
import { boxId } from '#wire/ids'

const health = z.object({ boxId: boxId.nullable() })

/** The id of the box that serves this page; `main` on a page that the hub serves, or a box that has not been let in yet. */
export async function ownBox(): Promise<string> {
  try {
    const answer = health.safeParse(await (await fetch('/health')).json())
    return answer.data?.boxId ?? 'main'
  } catch {
    return 'main'
  }
}
