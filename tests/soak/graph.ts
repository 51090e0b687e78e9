// Draws a soak as one picture: six small charts over the same time, every curve from zero, the judged half shaded. Pure.
import { curveOf, type Finding, measureRules } from './bounds.ts'
import { type Axis, axisTo, type Box, lineThrough, type Mark } from './chart.ts'
import { type Point, secondHalf } from './flat.ts'
import type { Measure } from './sample.ts'
import type { ProcessCurve, Soaked } from './soak.ts'

const width = 1200
const margin = 40
const gap = 28
const head = 148
const chart = { width: (width - 2 * margin - gap) / 2, height: 236 }
const room = { left: 44, right: 8, top: 34, bottom: 26 }
/** The words above a curve need so much more than its highest point. */
const headroom = 1.12
const ink = {
  strong: '#12242d',
  soft: '#3a4b54',
  line: '#ccd6d3',
  paper: '#f4f6f3',
  surface: '#ffffff',
  judged: '#e2eef0',
}
const colours: Readonly<Record<string, string>> = { hub: '#0b4a5c', 'box-w1': '#3f8f6b', 'box-w2': '#a9762f' }
/** A box that comes and goes is shown behind the others. */
const restless = '#a9b6bb'
const places: readonly (Measure | 'outbox')[] = ['heapBytes', 'rssBytes', 'handles', 'files', 'lagMs', 'outbox']

interface Curve {
  readonly name: string
  readonly colour: string
  readonly points: readonly Point[]
  /** What is said of it at its end; empty when it is not judged. */
  readonly words: string
}

/** @param about what ran, when, and on what machine, in one line */
export function drawSoak({ processes, outbox, figures, deeds }: Soaked, about: string): string {
  const shown = processes.toSorted((a, b) => Number(a.findings.length > 0) - Number(b.findings.length > 0))
  const times = processes.flatMap(({ samples }) => samples.map(({ atMs }) => atMs))
  const time: Axis = { from: Math.min(...times), to: Math.max(...times) }
  const charts = places.map((place, index) => {
    const at = {
      x: margin + (index % 2) * (chart.width + gap),
      y: head + Math.floor(index / 2) * (chart.height + gap),
    }
    if (place !== 'outbox')
      return drawChart(
        at,
        titleOf(place),
        shown.map((one) => curveFor(one, place)),
        time,
      )
    const all = { name: 'all boxes', colour: ink.strong, points: outbox, words: '' }
    return drawChart(at, 'reports in the boxes’ outboxes, not yet acknowledged', [all], time)
  })
  const height = head + 3 * (chart.height + gap)
  const { thanked, kept, entries } = figures
  const done = `${count(thanked)} presses thanked, ${count(kept)} in the journal of ${count(entries)} entries; ${count(deeds.handovers + deeds.takeovers)} changes of staff, ${count(deeds.screens)} screens came, a box went and came ${count(deeds.boxes)} times`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif">`,
    `<title>A soak of the hall: ${escaped(about)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    text(margin, 46, 'Does the hall stay flat?', 26, ink.strong, 600),
    text(margin, 72, about, 15, ink.soft),
    text(margin, 94, done, 15, ink.soft),
    legend(shown),
    ...charts,
    '</svg>\n',
  ].join('\n')
}

function titleOf(measure: Measure): string {
  const { label, unit } = measureRules[measure]
  return unit === '' ? label : `${label}, ${unit}`
}

function curveFor({ name, samples, findings }: ProcessCurve, measure: Measure): Curve {
  const found = findings.find((one) => one.measure === measure)
  const colour = findings.length === 0 ? restless : (colours[name] ?? ink.soft)
  return { name, colour, points: curveOf(samples, measure), words: wordsFor(found) }
}

function wordsFor(found: Finding | undefined): string {
  if (found?.trend == null || found.verdict === 'shown') return ''
  const { perHour } = found.trend
  return `${perHour < 0 ? '−' : '+'}${Math.abs(perHour).toFixed(1)}/h`
}

function legend(processes: readonly ProcessCurve[]): string {
  const entries = processes.toReversed().map(({ name, findings }, index) => {
    const x = margin + index * 130
    const colour = findings.length === 0 ? restless : (colours[name] ?? ink.soft)
    const words = findings.length === 0 ? `${name} (comes and goes)` : name
    return `<rect x="${x}" y="118" width="18" height="6" rx="3" fill="${colour}"/>${text(x + 26, 126, words, 14, ink.strong)}`
  })
  const x = width - margin - 276
  const judged = `<rect x="${x}" y="114" width="18" height="14" fill="${ink.judged}" stroke="${ink.line}"/>${text(x + 26, 126, 'judged half, with the rise in an hour', 14, ink.strong)}`
  return [...entries, judged].join('\n')
}

function drawChart({ x, y }: Mark, title: string, curves: readonly Curve[], time: Axis): string {
  const box: Box = {
    x: x + room.left,
    y: y + room.top,
    width: chart.width - room.left - room.right,
    height: chart.height - room.top - room.bottom,
  }
  // A process that comes and goes may leave the chart; it sets no scale.
  const lasting = curves.filter(({ colour }) => colour !== restless).flatMap(({ points }) => points)
  const { axis, ticks } = axisTo(headroom * Math.max(...lasting.map(({ value }) => value)))
  const yOf = (value: number) => box.y + box.height * (1 - value / axis.to)
  const xOf = (atMs: number) => box.x + (box.width * (atMs - time.from)) / (time.to - time.from)
  const judgedFrom = xOf((time.from + time.to) / 2)
  return [
    `<rect x="${x}" y="${y}" width="${chart.width}" height="${chart.height}" rx="10" fill="${ink.surface}" stroke="${ink.line}"/>`,
    text(x + 14, y + 22, title, 14, ink.strong, 600),
    `<rect x="${judgedFrom}" y="${box.y}" width="${box.x + box.width - judgedFrom}" height="${box.height}" fill="${ink.judged}"/>`,
    ...ticks.map((tick) => rule(box, yOf(tick), String(tick))),
    ...minutesOf(time).map((minute) => {
      const words = minute === 0 ? '0 min' : String(minute)
      return text(xOf(time.from + minute * 60_000), box.y + box.height + 17, words, 12, ink.soft, 400, 'middle')
    }),
    ...curves.map(
      ({ points, colour, name }) =>
        `<path d="${lineThrough(points, time, axis, box)}" fill="none" stroke="${colour}" stroke-width="${colour === restless ? 1 : 1.6}" stroke-linejoin="round"><title>${escaped(name)}</title></path>`,
    ),
    ...wordsBeside(curves, box, yOf),
  ].join('\n')
}

function rule({ x, y, width: across, height }: Box, at: number, words: string): string {
  const line = at > y + height - 1 ? ink.soft : ink.line
  return `<line x1="${x}" x2="${x + across}" y1="${at}" y2="${at}" stroke="${line}" stroke-width="1"/>${text(x - 6, at + 4, words, 12, ink.soft, 400, 'end')}`
}

/** What is said of each curve, above its end, moved apart where curves run close. */
function wordsBeside(curves: readonly Curve[], box: Box, yOf: (value: number) => number): string[] {
  const said = curves
    .filter(({ words }) => words !== '')
    .map((curve) => ({ ...curve, y: yOf(Math.max(...secondHalf(curve.points).map(({ value }) => value))) - 6 }))
    .sort((a, b) => b.y - a.y)
  let ceiling = Number.POSITIVE_INFINITY
  return said.map(({ words, colour, y }) => {
    const free = Math.max(box.y + 12, Math.min(y, ceiling - 15))
    ceiling = free
    const drawn = text(box.x + box.width - 6, free, words, 13, colour, 600, 'end')
    // A rim keeps the words apart from the lines they stand on.
    return `<g stroke="${ink.judged}" stroke-width="4" paint-order="stroke">${drawn}</g>`
  })
}

/** Whole minutes for the axis, five to seven of them. */
function minutesOf({ from, to }: Axis): number[] {
  const minutes = (to - from) / 60_000
  const step = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].find((one) => minutes / one <= 7) ?? 2880
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step)
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  colour: string,
  weight = 400,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${weight}" text-anchor="${anchor}">${escaped(words)}</text>`
}

const count = (value: number) => value.toLocaleString('en')
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
