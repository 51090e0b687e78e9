// The page a box shows about itself: the code to let it in, and how its devices are. Pure.
import type { SessionStanding } from '../device/session.ts'
import type { Standing } from '../outbox/outbox.ts'

export interface BoxStatus {
  /** The enrolment code while the box waits to be let in; null afterwards. */
  readonly code: string | null
  readonly boxId: string | null
  readonly isOnline: boolean
  readonly version: string
  readonly outbox: Standing
  readonly devices: readonly (SessionStanding & { deviceId: string; label: string; windowId: string | null })[]
}

const stateWords = { ok: '正常', warning: '注意', fault: '故障', offline: '未连接' } as const

/** A whole HTML document, without scripts. */
export function boxPage(status: BoxStatus): string {
  const { code, boxId, isOnline, outbox, devices, version } = status
  const waiting = outbox.highest - outbox.forgotten
  const rows = devices.map(
    ({ label, windowId, state, text }) =>
      `<tr><td>${escaped(label)}</td><td>${escaped(windowId ?? '—')}</td><td>${stateWords[state]}</td><td>${escaped(text)}</td></tr>`,
  )
  const place =
    code === null
      ? `<p>设备盒 <b>${escaped(boxId ?? '—')}</b>，${isOnline ? '已连接主机' : '主机未连接，评价照常保存'}</p>`
      : `<p>请管理员在办公端输入注册码</p><p class="code">${escaped(code)}</p>`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>明窗设备盒</title>
<style>body{font:1.25rem/1.6 sans-serif;margin:3rem auto;max-width:48rem}.code{font:bold 4rem monospace;letter-spacing:.1em}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem .6rem;text-align:left}</style></head>
<body><h1>明窗设备盒</h1>${place}
<p>待上传 ${waiting} 条</p>
<table><thead><tr><th>设备</th><th>窗口</th><th>状态</th><th>说明</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p><small>${escaped(version)}</small></p></body></html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
