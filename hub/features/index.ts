// The features of the hall, one line each; contract, gateways, views, history and the laws all follow from this list.
import { badge } from './counter/badge/index.ts'
import { duty } from './counter/duty/index.ts'
import { handover } from './counter/handover/index.ts'
import { late } from './counter/late-rating/index.ts'
import { lunch } from './counter/lunch/index.ts'
import { overtime } from './counter/overtime/index.ts'
import { paper } from './counter/paper-rating/index.ts'
import { post } from './counter/post/index.ts'
import { rating } from './counter/rating/index.ts'
import { service } from './counter/service/index.ts'
import { staff } from './counter/staff/index.ts'
import { watch } from './counter/watch/index.ts'
import { window } from './counter/window/index.ts'
import { catalogue } from './guides/catalogue/index.ts'
import { guide } from './guides/guide/index.ts'
import { item } from './guides/item/index.ts'
import { matter } from './guides/matter/index.ts'
import { slip } from './guides/slip/index.ts'
import { account } from './office/account/index.ts'
import { box } from './office/box/index.ts'
import { complaint } from './office/complaint/index.ts'
import { figures } from './office/figures/index.ts'
import { glass } from './office/glass/index.ts'
import { leave } from './office/leave/index.ts'
import { question } from './office/question/index.ts'
import { rollCall } from './office/roll-call/index.ts'
import { task } from './office/task/index.ts'
import { appearance } from './public/appearance/index.ts'
import { bulletin } from './public/bulletin/index.ts'
import { calendar } from './public/calendar/index.ts'
import { emergency } from './public/emergency/index.ts'
import { facility } from './public/facility/index.ts'
import { floor } from './public/floor/index.ts'
import { hallClock } from './public/hall-clock/index.ts'
import { layout } from './public/layout/index.ts'
import { privacy } from './public/privacy/index.ts'
import { publication } from './public/publication/index.ts'
import { voice } from './public/voice/index.ts'
import { appointment } from './queue/appointment/index.ts'
import { number } from './queue/number/index.ts'
import { platform } from './queue/platform/index.ts'
import { series } from './queue/series/index.ts'
import { ticket } from './queue/ticket/index.ts'

export const features = [
  calendar,
  hallClock,
  appearance,
  voice,
  floor,
  facility,
  staff,
  window,
  post,
  item,
  guide,
  catalogue,
  duty,
  badge,
  handover,
  lunch,
  service,
  rating,
  late,
  paper,
  overtime,
  leave,
  task,
  watch,
  glass,
  box,
  account,
  complaint,
  series,
  number,
  appointment,
  ticket,
  platform,
  matter,
  question,
  slip,
  layout,
  figures,
  privacy,
  publication,
  bulletin,
  emergency,
  rollCall,
] as const
