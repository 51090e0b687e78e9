// `/api/guides/<item>`: what is published of an item, for whoever took its code home; out of the catalogue that holds.
import { Router } from 'express'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal } from '../../contract/errors.ts'
import type { Catalogue, KnownGuide } from '../../features/guides/catalogue/contract.ts'
import type { hallClockContract } from '../../features/public/hall-clock/contract.ts'
import type { Contents } from '../contents.ts'
import type { Desk } from '../desk.ts'
import { refuseWith } from '../http/answer.ts'

export function guideRoutes(desk: Desk, contents: Contents): Router {
  const router = Router()
  let read: { readonly hash: string; readonly catalogue: Catalogue } | null = null

  /** The hub has made this file itself, and it is read once for each edition. */
  function catalogue(): Catalogue | null {
    const current = contents.current()
    if (current === null) return null
    const { hash, bytes } = current.content
    if (read?.hash !== hash) read = { hash, catalogue: JSON.parse(bytes.toString('utf8')) as Catalogue }
    return read.catalogue
  }

  router.get('/:itemId', (request, response) => {
    const { site } = desk.states().hall as StateOf<typeof hallClockContract>
    const known = site === null ? null : guideKnownAs(catalogue(), request.params.itemId, site)
    if (known === null) return refuseWith(response, commonRefusal('notFound', {}))
    response.json(known)
  })
  return router
}

function guideKnownAs(catalogue: Catalogue | null, wanted: string, hall: KnownGuide['hall']): KnownGuide | null {
  const item = catalogue?.items.find(({ itemId }) => itemId === wanted)
  if (catalogue === null || item === undefined) return null
  const { itemId, name, nameEn, standing, validity, guide } = item
  const unit = catalogue.units.find(({ unitId }) => unitId === item.unitId)
  return {
    hall: { name: hall.name, nameEn: hall.nameEn, supervisionPhone: hall.supervisionPhone },
    item: { itemId, name, nameEn, standing },
    unit: unit === undefined ? null : { name: unit.name, nameEn: unit.nameEn },
    windows: catalogue.windows.filter(({ windowId }) => item.windowIds.includes(windowId)),
    validity,
    guide,
  }
}
