// The page a box shows about itself: the code to let it in, and how its devices are. Pure.
import type { SessionStanding } from '../device/standing.ts'
import type { Standing } from '../outbox/outbox.ts'
import { documentOf, escaped } from './box-form.ts'

export interface BoxStatus {
  /** The enrolment code while the box waits to be let in; null afterwards. */
  readonly code: string | null
  readonly boxId: string | null
  readonly isOnline: boolean
  readonly version: string
  readonly outbox: Standing
  readonly devices: readonly (SessionStanding & { deviceId: string; label: string; windowId: string | null })[]
}

const faultWords = {
  storageFull: '磁盘已满，评价无法保存，请尽快联系技术人员',
  storageFailed: '磁盘写入失败，评价无法保存，请尽快联系技术人员',
  tooLarge: '有一条内容过大，未能保存',
  stopping: '设备盒正在停止',
} as const

export const stateWords = { ok: '正常', warning: '注意', fault: '故障', offline: '未连接' } as const

/** A whole HTML document, without scripts. @param template the built page; null before it was built */
export function boxPage(status: BoxStatus, template: string | null): string {
  const { code, boxId, isOnline, outbox, devices, version } = status
  const rows = devices.map(
    ({ label, windowId, state, text }) =>
      `<tr><td>${escaped(label)}</td><td>${escaped(windowId ?? '—')}</td>` +
      `<td><span class="state ${state}">${stateWords[state]}</span></td><td>${escaped(text)}</td></tr>`,
  )
  const place =
    code === null
      ? `<p>设备盒 <b>${escaped(boxId ?? '—')}</b>，${isOnline ? '已连接主机' : '主机未连接，评价照常保存'}</p>`
      : `<p>请管理员在办公端输入注册码</p><p class="code">${escaped(code)}</p>`
  const trouble =
    outbox.fault === null ? '' : `<p><span class="state fault">${escaped(faultWords[outbox.fault])}</span></p>`
  const content = `${place}${trouble}<p>待上传 ${outbox.highest - outbox.forgotten} 条</p>
<table><thead><tr><th>设备</th><th>窗口</th><th>状态</th><th>说明</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<nav class="choices"><a href="/self-test">设备自检</a><a href="/emergency">应急发布</a></nav>
<p><small>版本 ${escaped(version)}</small></p>`
  return documentOf('明窗设备盒', content, template)
}
