// The features of the hall, one line each; contract, gateways, views, history and the laws all follow from this list.
import { duty } from './counter/duty/index.ts'
import { post } from './counter/post/index.ts'
import { rating } from './counter/rating/index.ts'
import { service } from './counter/service/index.ts'
import { staff } from './counter/staff/index.ts'
import { window } from './counter/window/index.ts'
import { account } from './office/account/index.ts'
import { box } from './office/box/index.ts'
import { hallClock } from './public/hall-clock/index.ts'

export const features = [hallClock, staff, window, post, duty, service, rating, box, account] as const
