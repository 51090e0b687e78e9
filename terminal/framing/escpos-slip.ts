// A slip as ESC/POS bytes: receiptline lays the lines out, in GB18030; what it cannot say in the common dialect is added here.
import receiptline from 'receiptline'
import type { Slip, SlipLine } from '../driver.ts'

export interface Paper {
  /** Half-width characters in a line: 48 on paper of 80 mm, 32 on 58 mm. */
  readonly columns: number
  /** `command` lets the printer draw QR codes, `picture` sends their points. */
  readonly qr: 'command' | 'picture'
  readonly cutter: 'cuts' | 'none'
}

/** Without a cutter the slip is torn off: so many empty lines bring it out of the printer. */
const linesToTear = 4

/** Receiptline's mark of a character size: each `^` more is a size more, up to six times. */
const sizes = { usual: '', large: '^^^', huge: '^^^^^^^' } as const

const barcode = 'code128,2,72'
const qrCode = 'qrcode,6,m'

/** Pure: the same slip gives the same bytes. Characters without a place on paper become spaces. */
export function slipBytes(slip: Slip, { columns, qr, cutter }: Paper): Uint8Array {
  const tear = cutter === 'none' ? Array<string>(linesToTear).fill('') : []
  const text = [...slip.map((line) => markup(line, columns)), ...tear].join('\n')
  const { generic } = receiptline.commands
  const commands = receiptline.transform(text, {
    cpl: columns,
    encoding: 'gb18030',
    spacing: true,
    cutting: cutter === 'cuts',
    command: qr === 'command' ? { ...generic, qrcode: drawnByThePrinter } : generic,
  })
  return Uint8Array.from(Buffer.from(commands, 'latin1'))
}

function markup(line: SlipLine, columns: number): string {
  switch (line.line) {
    case 'text':
      return line.size === 'usual' ? escaped(line.text) : `${sizes[line.size]}${escaped(line.text)}`
    case 'barcode':
      return `{code:${escaped(line.text)};option:${barcode}}`
    case 'qr':
      return `{code:${escaped(line.text)};option:${qrCode}}`
    case 'rule':
      return '─'.repeat(columns / 2)
    case 'gap':
      return ''
  }
}

/** Every mark of the layout language, and everything that a printer would obey instead of printing. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{C}\p{Z}]/gu, ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`)
}

/** GS ( k: model 2, points, level M, store, print. */
function drawnByThePrinter({ data, cell }: { data: string; cell: number }): string {
  const function_ = (code: number, ...parameters: readonly number[]) => {
    const length = parameters.length + 2
    return String.fromCharCode(0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, code, ...parameters)
  }
  const bytes = Buffer.from(data, 'latin1')
  return [
    function_(0x41, 0x32, 0x00),
    function_(0x43, cell),
    function_(0x45, 0x31),
    function_(0x50, 0x30, ...bytes),
    function_(0x51, 0x30),
  ].join('')
}
