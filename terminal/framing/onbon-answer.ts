// What Onbon cards answer: graphic ones in the form of the 5th and 6th generation manuals, font cards in a shorter one with the same meaning.
import type { Effect } from '../driver.ts'

type Answer = Extract<Effect, { do: 'answer' }>

/** Words for the error codes of the graphic cards' manuals; the maker's SDK for font cards lists 1 to 16 alike (onbonlab/bx.k.csharp, Led5kSDK.h). */
const errors: Readonly<Record<number, string>> = {
  1: '命令组错误',
  2: '命令错误',
  3: '控制卡忙',
  4: '存储空间不足',
  5: '校验错误',
  6: '文件不存在',
  7: '闪存错误',
  8: '下载错误',
  9: '文件名错误',
  10: '文件类型错误',
  11: '文件校验错误',
  12: '缺少字库',
  13: '固件不符',
  14: '时间格式错误',
  15: '文件已存在',
  16: '文件块错误',
  17: '控制卡型号不符',
  18: '屏参错误',
  19: '控制卡编号错误',
}
/** Worth another try: the card was busy, or the frame came damaged. */
const passing: ReadonlySet<number> = new Set([3, 5])

/** Where answers go: to the address of the host. */
const host = 0x8000
const headLength = { graphic: 16, font: 14, fontWithBarCode: 30 } as const
const protocol = { graphic: 0xf0, font: 0x02 } as const
const group = 0xa0
const command = { ack: 0x00, nack: 0x01 } as const

/**
 * `00 group command status(2) error(2) length(2)` behind a header of 16 bytes.
 * Null for a frame that is no answer to the host, or one whose length is wrong.
 */
export function graphicAnswer(frame: Uint8Array): Answer | null {
  const data = headLength.graphic
  if (frame.length < data + 9) return null
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (view.getUint16(0, true) !== host || frame[4] !== protocol.graphic) return null
  if (view.getUint32(12, true) !== frame.length - data || frame[data + 1] !== group) return null
  return meaningOf(frame[data + 2], view.getUint16(data + 5, true))
}

/** `group command error`, 2 reserved, behind a header of 14 bytes, or of 30 with a bar code. Null as above. */
export function fontAnswer(frame: Uint8Array): Answer | null {
  const data = frame[7] === 1 ? headLength.fontWithBarCode : headLength.font
  const error = frame[data + 2]
  if (error === undefined) return null
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (view.getUint16(0, true) !== host || frame[11] !== protocol.font) return null
  if (view.getUint16(12, true) !== frame.length - data || frame[data] !== group) return null
  return meaningOf(frame[data + 1], error)
}

function meaningOf(code: number | undefined, error: number): Answer | null {
  if (code === command.ack && error === 0) return { do: 'answer', answer: 'accepted', text: '已接受' }
  if (code !== command.nack && code !== command.ack) return null
  return { do: 'answer', answer: passing.has(error) ? 'busy' : 'refused', text: errors[error] ?? `错误代码 ${error}` }
}
