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
import { account } from './office/account/index.ts'
import { box } from './office/box/index.ts'
import { glass } from './office/glass/index.ts'
import { leave } from './office/leave/index.ts'
import { task } from './office/task/index.ts'
import { appearance } from './public/appearance/index.ts'
import { calendar } from './public/calendar/index.ts'
import { hallClock } from './public/hall-clock/index.ts'

export const features = [
  calendar,
  hallClock,
  appearance,
  staff,
  window,
  post,
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
] as const
