// What a graphic Onbon card answers: `00 group command status(2) error(2) length(2)` behind a header of 16 bytes (5th and 6th generation manuals).
import type { Effect } from '../driver.ts'

/** Words for the error codes of the manuals. */
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

const headLength = 16
const graphicProtocol = 0xf0
const group = 0xa0
const command = { ack: 0x00, nack: 0x01 } as const

/** Null for a frame that is no answer to the host (address 8000), or one whose length is wrong. */
export function graphicAnswer(frame: Uint8Array): Extract<Effect, { do: 'answer' }> | null {
  if (frame.length < headLength + 9) return null
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (view.getUint16(0, true) !== 0x8000 || frame[4] !== graphicProtocol) return null
  if (view.getUint32(12, true) !== frame.length - headLength || frame[headLength + 1] !== group) return null
  const code = view.getUint16(headLength + 5, true)
  if (frame[headLength + 2] === command.ack && code === 0) return { do: 'answer', answer: 'accepted', text: '已接受' }
  if (frame[headLength + 2] !== command.nack && frame[headLength + 2] !== command.ack) return null
  return { do: 'answer', answer: passing.has(code) ? 'busy' : 'refused', text: errors[code] ?? `错误代码 ${code}` }
}
