// Portraits of staff over HTTP: `POST /api/photos/<staff member>?left&top&width` with the picture as the body.
import { Router } from 'express'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal, invalid, type Refusal } from '../../contract/errors.ts'
import { largestPhoto, photoCut, photoRefusals, photoTypes } from '../../contract/photo.ts'
import type { States } from '../../core/machine.ts'
import { staffContract } from '../../features/counter/staff/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { portraitOf } from '../photo-image.ts'
import { openPhotoShelf, type PhotoShelf } from '../photo-shelf.ts'
import { answerWith, refuseWith } from './answer.ts'
import { oneAtATime, uploadDoor } from './uploads.ts'
import { viewerOf } from './viewer.ts'

const { roles } = staffContract.commands['staff.setPhoto']

/** Pictures in the house at once. */
const mostUploads = 4

/**
 * Takes portraits, and from now on deletes those that are nobody's any more.
 * @param folder where they lie; served as `/media`
 */
export function photoRoutes(desk: Desk, folder: string): Router {
  const shelf = openPhotoShelf(folder, desk.log)
  const swept = keepTidy(desk, shelf)
  const router = Router()
  const upload = uploadDoor({ most: mostUploads, largest: largestPhoto })
  // Unpacked, pictures are twenty times as large.
  const inTurn = oneAtATime()

  router.post('/photos/:staffId', async (request, response) => {
    response.set('connection', 'close')
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { actor, role } = viewer
    if (!roles.some((one) => one === role)) return refuseWith(response, commonRefusal('notAllowed', { roles }))
    const { staffId } = request.params
    if (!Object.hasOwn(staffOf(desk.states()), staffId)) {
      const message = staffContract.refusals['staff.unknown']
      return refuseWith(response, { code: 'staff.unknown', message, data: { staffId } })
    }
    const cut = photoCut.safeParse(request.query)
    if (!cut.success) return refuseWith(response, invalid(cut.error))
    const type = photoTypes.find((one) => request.headers['content-type'] === one)
    if (type === undefined) return refuseWith(response, refused('photo.notAPicture'))
    await upload(request, response, async (bytes) => {
      const portrait = await inTurn(() => portraitOf(bytes, type, cut.data))
      if ('refusal' in portrait) return refuseWith(response, refused(portrait.refusal))
      await swept
      const photo = await shelf.keep(portrait.jpeg).catch((error: unknown) => {
        desk.log.error({ err: error }, 'a portrait could not be stored')
        return null
      })
      if (photo === null) return refuseWith(response, refused('photo.notStored'))
      const outcome = await ask(desk, actor, 'staff.setPhoto', { staffId, photo }, null)
      if (!outcome.accepted) await shelf.drop(photo)
      answerWith(response, outcome)
    })
  })

  return router
}

/**
 * Deletes a portrait when the commit that replaced it is durable, and what an earlier run of the hub left behind; resolves
 * when the latter is done.
 */
function keepTidy(desk: Desk, shelf: PhotoShelf): Promise<void> {
  let staff = staffOf(desk.states())
  let inUse = photosOf(staff)
  const swept = shelf.sweep(inUse)
  desk.onViews(() => {
    const now = staffOf(desk.states())
    if (now === staff) return
    const before = inUse
    staff = now
    inUse = photosOf(now)
    for (const photo of before) if (!inUse.has(photo)) void shelf.drop(photo)
  })
  return swept
}

type Staff = StateOf<typeof staffContract>['staff']

function staffOf(states: States): Staff {
  return (states.staff as StateOf<typeof staffContract>).staff
}

function photosOf(staff: Staff): ReadonlySet<string> {
  return new Set(Object.values(staff).flatMap(({ photo }) => photo ?? []))
}

function refused(code: keyof typeof photoRefusals): Refusal {
  return { code, message: photoRefusals[code], data: {} }
}
