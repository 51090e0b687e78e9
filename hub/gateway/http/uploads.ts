// Files that people hand in: few in the house at once, none larger than it may be, and whoever is refused is not listened to any longer.
import type { Request, Response } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import { refuseWith } from './answer.ts'
import { bodyOf } from './body.ts'

/** Reads the body and goes on with its bytes; refuses what is too much or too large, and is silent where the sender has gone. */
export type Upload = (request: Request, response: Response, go: (bytes: Buffer) => Promise<void>) => Promise<void>

/**
 * One door for uploads. Whoever opens it sets `connection: close` first, and refuses what need not be read.
 * @param most files that are in the house at once, most of them waiting: each may lie in memory whole
 * @param largest in bytes
 */
export function uploadDoor({ most, largest }: { most: number; largest: number }): Upload {
  let inside = 0
  return async (request, response, go) => {
    if (inside >= most) return refuseWith(response, commonRefusal('tooMany', {}))
    inside += 1
    try {
      const bytes = await bodyOf(request, largest)
      if (bytes === 'gone') return
      if (bytes === 'tooLarge') return refuseWith(response, commonRefusal('tooLarge', { limit: largest }))
      response.removeHeader('connection')
      await go(bytes)
    } finally {
      inside -= 1
    }
  }
}

/** Does one work after the other: what is unpacked is large, and the hall's own work goes first. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let atWork: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = atWork.then(work)
    atWork = done.catch(() => {})
    return done
  }
}
