// Draws the virtual signs as they glow, through their real drivers, for people to judge: `tsx tests/pictures/main.ts <folder>`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { SignText } from '../../terminal/driver.ts'
import { alphaSign } from '../../terminal/virtual/alpha-sign.ts'
import type { DigitsGlass, DotsGlass, Surroundings, VirtualDevice } from '../../terminal/virtual/device.ts'
import { lampsAt } from '../../terminal/virtual/dots-glass.ts'
import { led485 } from '../../terminal/virtual/led-485.ts'
import { line } from '../../terminal/virtual/line-for-tests.ts'
import { onbonGraphicSign } from '../../terminal/virtual/onbon-graphic-sign.ts'
import { tube } from '../../terminal/virtual/tube-shape.ts'

const serving: SignText = {
  title: '3号窗口 社会保障',
  person: '李明 0215',
  state: '正在办理 A015',
  notice: '社会保障局  社保转移、养老待遇  监督电话 12345',
  leaseSeconds: 60,
}
const calling: SignText = { ...serving, title: '请A016号到3号窗口', state: '请您就座' }
const away: SignText = { ...serving, state: '请稍候', notice: `工作人员暂时离开，约10:40返回  ${serving.notice}` }

/** Pixels per dot, radius of a lamp, dark dots around the glass. */
const dot = { size: 8, radius: 3.2, margin: 2 } as const
const tints = ['#1d2024', '#ff4a3d', '#46e06b', '#ffc53d'] as const

function lampsPicture(glass: DotsGlass, afterMs: number): string {
  const lamps = lampsAt(glass, (glass.areas[0]?.since ?? 0) + afterMs)
  const circles = Array.from(lamps, (lamp, place) => {
    const [x, y] = [place % glass.width, Math.floor(place / glass.width)].map(
      (at) => (at + dot.margin + 0.5) * dot.size,
    )
    return `<circle cx="${x}" cy="${y}" r="${dot.radius}" fill="${tints[lamp]}"/>`
  })
  const [width, height] = [glass.width, glass.height].map((size) => (size + 2 * dot.margin) * dot.size)
  return svg(width ?? 0, height ?? 0, circles.join(''))
}

function tubesPicture({ segments }: DigitsGlass): string {
  const [step, margin, scale] = [tube.width + 6, 10, 4]
  const tubes = segments.map((lit, index) => {
    const paths = tube.segments.map(
      (path, bit) => `<path d="${path}" fill="${(lit >> bit) & 1 ? tints[1] : '#2a1512'}"/>`,
    )
    return `<g transform="translate(${margin + index * step} ${margin})">${paths.join('')}</g>`
  })
  const [width, height] = [segments.length * step - 6 + 2 * margin, tube.height + 2 * margin]
  return svg(width * scale, height * scale, `<g transform="scale(${scale})">${tubes.join('')}</g>`)
}

const svg = (width: number, height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#0b0c0d"/>${inside}</svg>`

type Plug = (world: Surroundings) => VirtualDevice
const graphic = (width: number, height: number) => {
  const size = { width, height, colours: 'two' } as const
  const plug: Plug = (world) => onbonGraphicSign(world, { ...size, generation: '6E', screen: 1 })
  return ['onbon-bx-graphic-card', size, plug] as const
}
const alpha = (world: Surroundings) => alphaSign(world, { width: 128, height: 32, answers: 'none' })
const tubes = (world: Surroundings) => led485(world, { tubes: 6, unit: 1 })

/** Name of the picture, what the sign is, what it says, and how long it has said so. */
const pictures: readonly (readonly [string, readonly [string, object, Plug], SignText, number])[] = [
  ['sign-64x16', graphic(64, 16), serving, 4_400],
  ['sign-96x16', graphic(96, 16), calling, 0],
  ['sign-128x32', graphic(128, 32), serving, 500],
  ['sign-192x32', graphic(192, 32), serving, 0],
  ['sign-192x32-away', graphic(192, 32), away, 4_000],
  ['sign-256x64', graphic(256, 64), serving, 2_000],
  ['sign-alpha', ['adaptive-alpha-sign', { lines: 2 }, alpha], { ...serving, state: '空闲' }, 0],
  ['sign-tubes', ['armfly-led-485', {}, tubes], serving, 0],
]

const folder = process.argv[2] ?? 'docs/pictures'
mkdirSync(folder, { recursive: true })
for (const [name, [driverId, settings, plug], panel, afterMs] of pictures) {
  const to = line(driverId, settings, plug)
  to.tell({ order: 'show', panel })
  to.tell({ order: 'clock', time: '10:32', minute: 632 })
  const glass = to.device.glass()
  const picture = glass.type === 'digits' ? tubesPicture(glass) : lampsPicture(glass as DotsGlass, afterMs)
  await sharp(Buffer.from(picture))
    .png({ palette: true, colours: 32 })
    .toFile(join(folder, `${name}.png`))
}
