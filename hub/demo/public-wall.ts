// What the demo's boards show beside the calls: two layouts, results of three offices, and a notice; all of it invented.
import { after, dateAfter } from '../core/civil-time.ts'
import { systemClock } from '../core/clock.ts'
import { bulletinContract } from '../features/public/bulletin/contract.ts'
import { hallClockContract } from '../features/public/hall-clock/contract.ts'
import { layoutContract } from '../features/public/layout/contract.ts'
import { publicationContract } from '../features/public/publication/contract.ts'
import type { Hub } from '../hub.ts'
import { askingAs } from './asking-as.ts'

const zone = (content: string, column: number, row: number, width: number, height: number) => ({
  ...{ content, column, row, width, height },
})

/** The glass beside the door, by the name in its address. */
export const uprightGlass = 'entrance'

const layouts = [
  {
    layoutId: 'hall',
    glassId: 'main',
    name: '大厅主屏',
    form: '1920x1080',
    zones: [
      zone('calls', 1, 1, 10, 4),
      zone('waiting', 11, 1, 6, 5),
      zone('results', 1, 5, 10, 4),
      zone('bulletins', 11, 6, 6, 3),
      zone('supervisionPhone', 1, 9, 16, 1),
    ],
  },
  {
    layoutId: 'door',
    glassId: uprightGlass,
    name: '入口竖屏',
    form: '1080x1920',
    zones: [
      zone('hours', 1, 1, 9, 2),
      zone('calls', 1, 3, 9, 5),
      zone('bulletins', 1, 8, 9, 3),
      zone('results', 1, 11, 9, 5),
      zone('supervisionPhone', 1, 16, 9, 1),
    ],
  },
]

/** Handed in with full names, as an office would; what anybody sees is masked by the hub. */
const results = [
  {
    title: '不动产登记办理结果',
    rows: [
      ['存量房转移登记', '孟庆和', '2026-BD-0417', '准予登记'],
      ['抵押权注销登记', '山下里村民委员会', '2026-BD-0422', '准予登记'],
      ['国有建设用地使用权首次登记', '南山云谷置业有限公司', '2026-BD-0431', '准予登记'],
    ],
  },
  {
    title: '企业开办办理结果',
    rows: [
      ['有限责任公司设立登记', '青石岭茶业有限公司', '2026-QY-1108', '准予登记'],
      ['个体工商户登记', '闫小雨', '2026-QY-1112', '准予登记'],
      ['食品经营许可', '闫小雨小吃店', '2026-QY-1115', '准予许可'],
    ],
  },
  {
    title: '社会保障待遇核定结果',
    rows: [
      ['失业保险金申领', '司马青云', '2026-SB-1021', '核定通过'],
      ['创业担保贷款申请', '梁文竹', '2026-SB-1024', '核定通过'],
      ['工伤认定', '柏舟机械厂', '2026-SB-1026', '准予认定'],
    ],
  },
]
const notice = {
  zh: '二楼自助服务区新添两台不动产查询机，刷身份证即可使用。',
  en: 'Two new self-service machines for real estate records stand on the second floor.',
}
/** Days since a result was reached, days a publication and a notice stand, ms of a day. */
const [reachedDays, shownDays, noticeDays, dayMs] = [3, 30, 20, 86_400_000]

/**
 * Fills the boards of a hall that has nothing on them yet; what somebody has changed since stays.
 * @param importer the account that hands the results in
 * @param approver another one, as the hub demands
 * @throws Error when the hub refuses any of it
 */
export async function fillBoards(hub: Hub, importer: string, approver: string): Promise<void> {
  await hangLayouts(hub)
  await publish(hub, importer, approver)
}

async function hangLayouts(hub: Hub): Promise<void> {
  const known = layoutContract.slices.layouts.value.parse(factOf(hub, 'layouts')).layouts
  for (const { glassId, ...layout } of layouts) {
    const { layoutId } = layout
    if (known.some((one) => one.layoutId === layoutId)) continue
    await told(hub, 'layout.save', layout)
    await told(hub, 'layout.release', { layoutId, version: 1 })
    await told(hub, 'layout.assign', { target: { is: 'glass', glassId }, usual: layoutId, scheduleId: null })
  }
}

async function told(hub: Hub, command: string, data: unknown): Promise<void> {
  const answer = await hub.ask(command, data)
  if (!answer.accepted) throw new Error(`${command}: ${answer.refusal.message.en}`)
}

async function publish(hub: Hub, importer: string, approver: string): Promise<void> {
  const desk = () => publicationContract.slices.publicationDesk.value.parse(factOf(hub, 'publicationDesk')).publications
  const posted = bulletinContract.slices.bulletinDesk.value.parse(factOf(hub, 'bulletinDesk'))
  const { date: today } = hallClockContract.slices.hall.value.parse(factOf(hub, 'hall'))
  const [writes, approves] = [await askingAs(hub, importer), await askingAs(hub, approver)]
  if (posted.length === 0) {
    const from = systemClock.now()
    await writes('bulletin.post', { ...notice, from, to: after(from, noticeDays * dayMs), boards: [] })
  }
  if (desk().length > 0 || today === null) return
  for (const { title, rows } of results) {
    const completedOn = dateAfter(today, -reachedDays)
    const written = rows.map(([project, applicant, applicationNumber, outcome]) => ({
      ...{ project, applicant, applicationNumber, completedOn, outcome },
    }))
    await writes('publication.import', { title, content: { kind: 'result', rows: written } })
  }
  for (const { publicationId } of desk().filter(({ standing }) => standing === 'waiting')) {
    await approves('publication.approve', { publicationId, from: today, days: shownDays })
  }
}

function factOf(hub: Hub, name: 'layouts' | 'publicationDesk' | 'bulletinDesk' | 'hall'): unknown {
  return hub.view('office:main').facts[name]?.value
}
