// The box's own page on which its devices are tested, with the hub away as well: how each stands, one key to test it, the keys pressed last. Pure.
import type { DeviceReport } from '#wire/device'
import type { SeenPress } from '../self-test/key-watch.ts'
import type { TestedDevice, TestKind } from '../self-test/live-self-test.ts'
import { documentOf, escaped } from './box-form.ts'
import { stateWords } from './box-page.ts'

export interface SelfTestStatus {
  readonly isOnline: boolean
  readonly devices: readonly TestedDevice[]
  /** Monotonic; ms. */
  readonly nowMs: number
  /** Why the last wish was not done; null: it was, or there was none. */
  readonly trouble: 'unknown' | 'busy' | null
}

type CallerKey = Extract<DeviceReport, { type: 'key' }>['key']

const begins: Readonly<Record<TestKind, string>> = {
  picture: '显示测试画面',
  slip: '打印测试条',
  sentence: '播放测试语',
  keys: '测试按键（60 秒）',
}
const troubles: Readonly<Record<NonNullable<SelfTestStatus['trouble']>, string>> = {
  unknown: '没有这个设备，或它不能这样测试。',
  busy: '该设备正在自检，或正在发布应急信息。请稍候再试。',
}
const levels = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意'] as const
const callerKeys: Readonly<Record<CallerKey, string>> = {
  pleaseRate: '请评价',
  next: '下一位',
  recall: '重呼',
  cancel: '取消',
  hold: '挂起',
  giveUp: '过号',
  callBack: '回呼',
  pause: '暂停',
  transfer: '转移',
  oneMetreLine: '一米线',
}

/** A whole HTML document, without scripts. @param template the built page; null before it was built */
export function selfTestPage({ isOnline, devices, nowMs, trouble }: SelfTestStatus, template: string | null): string {
  const said = trouble === null ? '' : `<p role="alert"><span class="state fault">${troubles[trouble]}</span></p>`
  const line = isOnline ? '已连接主机' : '主机未连接，自检照常可用'
  const parts = devices.map((device) => devicePart(device, nowMs)).join('')
  const none = devices.length === 0 ? '<p>本盒没有接设备。请在 box.yaml 的 devices 中填写。</p>' : ''
  const content = `${said}<p>${line}</p>${none}${parts}
<p><small>评价键在测试时也照常保存并上报：群众的评价一次都不能丢。请在窗口没有群众时测试评价键。报警键也照常有效：短按一次不会发布。</small></p>
  <nav class="choices"><a href="/">返回设备盒</a></nav>`
  return documentOf('明窗设备自检', content, template)
}

function devicePart({ known, kinds, result, keysLeftMs, presses }: TestedDevice, nowMs: number): string {
  const { card, windowId } = known
  const { deviceId, label, state, text } = card
  const place = windowId === null ? '' : ` · 窗口 ${escaped(windowId)}`
  const keys = kinds.map(
    (kind) =>
      `<form method="post" action="/self-test"><input type="hidden" name="deviceId" value="${escaped(deviceId)}"><input type="hidden" name="kind" value="${kind}"><button>${begins[kind]}</button></form>`,
  )
  const outcome = result === null ? '' : `<p>${escaped(result.text)}</p>`
  return `<section class="device"><h2>${escaped(label)}<small>${place}</small></h2>
<p><span class="state ${state}">${stateWords[state]}</span> ${escaped(text)}</p>
<div class="choices">${keys.join('')}</div>${outcome}${kinds.includes('keys') ? keysPart(card.capabilities, keysLeftMs, presses, nowMs) : ''}</section>`
}

function keysPart(
  capabilities: readonly string[],
  leftMs: number,
  presses: readonly SeenPress[],
  nowMs: number,
): string {
  const isCaller = capabilities.includes('call') || capabilities.includes('identify')
  const mode =
    leftMs > 0 && isCaller
      ? `<p><span class="state warning">测试中</span> 还有 ${Math.ceil(leftMs / 1_000)} 秒：叫号键和读卡只显示，不叫号、不签到</p>`
      : ''
  const rows = presses.map(
    ({ key, atMs }) =>
      `<li>${keyWords(key)} <small>${Math.max(0, Math.floor((nowMs - atMs) / 1_000))} 秒前</small></li>`,
  )
  return `${mode}${rows.length === 0 ? '<p>还没有收到按键</p>' : `<ol class="presses">${rows.join('')}</ol>`}`
}

function keyWords(key: SeenPress['key']): string {
  const [type, what = ''] = key.split(' ')
  if (type === 'level') return `评价键 · ${levels[Number(what)] ?? what}`
  if (type === 'key') return `叫号键 · ${callerKeys[what as CallerKey] ?? escaped(what)}`
  if (type === 'alarm') return what === 'held' ? '报警键 · 长按' : '报警键 · 短按'
  return '读到一张卡'
}
