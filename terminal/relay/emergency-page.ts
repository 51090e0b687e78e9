// The box's own page for an emergency, which needs no hub: first what and whether it is a drill, then the PIN. Pure.
import type { Declaration } from '#contract/public/emergency'
import type { EmergencyNet } from '../emergency/ports.ts'
import { kindWords } from '../emergency/words.ts'
import { documentOf, escaped } from './box-form.ts'

export interface EmergencyStatus {
  readonly standing: readonly { readonly declaration: Declaration; readonly leftMs: number }[]
  readonly net: EmergencyNet
  /** What has been chosen and waits for the PIN; null: nothing yet. */
  readonly chosen: Pick<Declaration, 'kind' | 'mode'> | null
  /** Why the last wish was not done; null: it was, or there was none. */
  readonly trouble: 'pin' | 'gone' | 'noPin' | null
}

const modes: Readonly<Record<Declaration['mode'], string>> = { real: '真实', drill: '演练' }
const troubles: Readonly<Record<NonNullable<EmergencyStatus['trouble']>, string>> = {
  pin: 'PIN 不正确，未发布任何信息。请核对后重试。',
  gone: '这条应急信息已经结束。',
  noPin: '本盒未设置 PIN，不能在此发布。请在 box.yaml 的 emergency.pin 中设置，或使用报警键、办公端。',
}

/** A whole HTML document, without scripts. @param template the built page; null before it was built */
export function emergencyPage(status: EmergencyStatus, template: string | null): string {
  const { standing, net, chosen, trouble } = status
  const said = trouble === null ? '' : `<p role="alert"><span class="state fault">${troubles[trouble]}</span></p>`
  const content = `${said}${standing.map(standingPart).join('')}${chosen === null ? choicePart() : pinPart(chosen)}${netPart(net)}`
  return documentOf('明窗应急', content, template)
}

function standingPart({ declaration, leftMs }: EmergencyStatus['standing'][number]): string {
  const { emergencyId, kind, mode, declaredBy } = declaration
  const minutes = Math.max(1, Math.round(leftMs / 60_000))
  return `<section class="standing"><h2>正在发布：${modes[mode]} · ${kindWords[kind]}</h2>
<p>由${escaped(declaredBy)}发布，${minutes} 分钟后自动结束</p>
<form method="post" action="/emergency"><input type="hidden" name="do" value="end"><input type="hidden" name="emergencyId" value="${escaped(emergencyId)}">
${pinField('end')}<button>结束，恢复正常画面</button></form></section>`
}

function choicePart(): string {
  const rows = (['real', 'drill'] as const).map(
    (mode) =>
      `<h2>${mode === 'real' ? '发布应急信息' : '开始演练'}</h2><p class="choices">${Object.entries(kindWords)
        .map(([kind, words]) => `<a class="${mode}" href="/emergency?kind=${kind}&amp;mode=${mode}">${words}</a>`)
        .join('')}</p>`,
  )
  return rows.join('')
}

function pinPart({ kind, mode }: NonNullable<EmergencyStatus['chosen']>): string {
  return `<section class="sure ${mode}"><h2>即将在所有屏幕、条屏和音箱发布：${modes[mode]} · ${kindWords[kind]}</h2>
<form method="post" action="/emergency"><input type="hidden" name="do" value="declare">
<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="mode" value="${mode}">
${pinField('declare')}<button class="${mode}">确认发布</button><a href="/emergency">不发布，返回</a></form></section>`
}

function pinField(of: string): string {
  return `<label for="pin-${of}">应急 PIN</label><input id="pin-${of}" name="pin" type="password" inputmode="numeric" autocomplete="off" required>`
}

function netPart({ networks, neighbours, heard }: EmergencyNet): string {
  const names = networks.length === 0 ? '没有网络' : networks.map(escaped).join('、')
  const silent = neighbours.filter((one) => !heard.includes(one)).map(escaped)
  const rest = silent.length === 0 ? '' : `；听不到：${silent.join('、')}`
  return `<p><small>应急网络：${names}，能听到 ${heard.length} / ${neighbours.length} 台设备盒${rest}</small></p>`
}
