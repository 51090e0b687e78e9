// The contents a zone may show, by their names in the contract: the compiler refuses a name that nobody draws.
import type { ContentName } from '#contract/public/layout'
import type { Content } from './content.ts'
import { bulletins } from './contents/bulletins.ts'
import { calls } from './contents/calls.ts'
import { dutyRoster } from './contents/duty-roster.ts'
import { figures } from './contents/figures.ts'
import { floorMap } from './contents/floor-map.ts'
import { guides } from './contents/guides.ts'
import { hours } from './contents/hours.ts'
import { nearestExit } from './contents/nearest-exit.ts'
import { nursingRoom } from './contents/nursing-room.ts'
import { pledges, standards } from './contents/pledges.ts'
import { published, results } from './contents/publications.ts'
import { supervisionPhone } from './contents/supervision-phone.ts'
import { waiting } from './contents/waiting.ts'

export const contents: Readonly<Record<ContentName, Content>> = {
  calls,
  waiting,
  results,
  published,
  bulletins,
  dutyRoster,
  figures,
  pledges,
  standards,
  guides,
  hours,
  map: floorMap,
  nearestExit,
  nursingRoom,
  supervisionPhone,
}
