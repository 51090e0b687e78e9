// A virtual Android evaluator: takes text commands by UDP and gives its results when asked, until the host moves on.
import { faultCounter, type Surroundings, type TabletGlass, type VirtualDevice } from './device.ts'

/** Index of each key on its screen, best level first. */
const keys: Readonly<Record<string, number>> = { level5: 0, level4: 1, level3: 2, level2: 3, level1: 4 }
const thanksMs = 3_000
const rest = { text: '欢迎光临', isOpen: false, isPaused: false } as const

interface Result {
  readonly text: string
  readonly level: number
  /** The host has been given it at least once. */
  wasGiven: boolean
}

export function androidEvaluator(world: Surroundings): VirtualDevice {
  const faults = faultCounter()
  let results: Result[] = []
  let lastSecond = 0
  let card = ''
  let cancelTimer = () => {}
  let glass: TabletGlass = blank()

  function show(change: Partial<TabletGlass>): void {
    cancelTimer()
    glass = { ...glass, ...change }
    world.changed()
  }

  /** Welcome after a result was taken is the host's "stored": now the visitor is thanked. */
  function welcome(): void {
    const taken = results.filter(({ wasGiven }) => wasGiven)
    results = results.filter(({ wasGiven }) => !wasGiven)
    for (const { level } of taken) world.thanked(level)
    if (taken.length === 0) show(rest)
    else {
      show({ ...rest, text: '谢谢您的评价' })
      cancelTimer = world.after(thanksMs, () => show(rest))
    }
  }

  function poll(): string {
    for (const result of results) result.wasGiven = true
    return results.map(({ text }) => text).join('') || 'SERecvCmdOK'
  }

  function obey(text: string): string | null {
    if (text === 'SE') return poll()
    const [, code = '', data = ''] = /^(S\d\d)(.*)E$/s.exec(text) ?? []
    switch (code) {
      case 'S01':
        welcome()
        break
      case 'S02':
        show({ text: '请您评价', isOpen: true, isPaused: false })
        break
      case 'S03':
        show({ text: '暂停服务', isOpen: false, isPaused: true })
        break
      case 'S04':
        card = data.split('|')[0] ?? ''
        show({ staff: fieldsOf(data) })
        break
      case 'S05':
        card = ''
        show({ staff: [] })
        break
      case 'S06':
        show(rest)
        break
      case 'S15':
        show({ notice: data })
        break
      case 'S95':
        break
      default:
        return null
    }
    return `${code}OK`
  }

  return {
    keys: Object.keys(keys),
    faults: ['silent'],
    receive(bytes) {
      if (faults.take() !== null) return
      const answer = obey(new TextDecoder().decode(bytes))
      if (answer !== null) world.send(new TextEncoder().encode(answer))
    },
    press(key) {
      const index = keys[key]
      if (index === undefined) return
      /** A result's time is its identity, in whole seconds: two presses never share one. */
      lastSecond = Math.max(lastSecond + 1, Math.floor(world.now() / 1000))
      const time = new Date(lastSecond * 1000).toISOString().slice(0, 19).replace('T', ' ')
      const parts = ['S02', card, index, 'photo.jpg', 3, time, 'photo.jpg', 'voice.amr', -1, 'E']
      results.push({ text: parts.join('||'), level: Number(key.slice(-1)), wasGiven: false })
      show({ text: '正在提交', isOpen: false })
    },
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => glass,
    reset() {
      cancelTimer()
      faults.clear()
      results = []
      card = ''
      glass = blank()
    },
  }
}

function blank(): TabletGlass {
  return { type: 'tablet', ...rest, staff: [], notice: '' }
}

/** `0215|name,姓名,李明|…`: the card number, then key, title and value of each field. */
function fieldsOf(data: string): TabletGlass['staff'] {
  return data
    .split('|')
    .slice(1)
    .map((part) => {
      const [field = '', title = '', ...value] = part.split(',')
      return { field, title, value: value.join(',') }
    })
}
