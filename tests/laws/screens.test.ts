// The law over every screen: whatever lies in a screen folder is drawn in a real browser and judged; newcomers included.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '../../display/design/sample.ts'
import { screenFolders } from './screens-stage/folders.ts'
import { type OpenStage, openStage } from './screens-stage/open.ts'
import type {} from './screens-stage/stage.ts'

const root = resolve(import.meta.dirname, '../..')
const pictures = join(root, '.cache/pictures')
const folders = screenFolders(root)
const screens = await Promise.all(
  folders.map(async (folder) => {
    const { stage, samples } = (await import(join(root, folder, 'samples.ts'))) as {
      stage: Stage
      samples: Record<string, object>
    }
    return { folder, stage, names: Object.keys(samples) }
  }),
)

let open: OpenStage
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  open = await openStage(root)
}, 120_000)
afterAll(() => open?.[Symbol.asyncDispose]())

/** Axe with AAA contrast. What it cannot decide about contrast (overlapping boxes) the law's own measure decides. */
async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

it('there are screens to judge', () => expect(folders.length).toBeGreaterThanOrEqual(3))

describe.each(screens)('screen $folder', ({ folder, stage, names }) => {
  it.each(stage.sizes)(
    'shows every situation whole, legible and without a fault on a glass of $width × $height',
    async (size) => {
      const { page, complaints } = await open.page(size)
      const found: Record<string, unknown[]> = {}
      for (const name of names) {
        await page.evaluate(([of, sample]) => window.stagePage.mount(of, sample), [folder, name] as const)
        const file = `${folder.replaceAll('/', '-')}-${size.width}x${size.height}-${name.replaceAll(/\W+/g, '-')}.png`
        await page.screenshot({ path: join(pictures, file), fullPage: stage.kind === 'page' })
        const faults = await page.evaluate((of) => window.stagePage.faults(of), stage)
        // Colours and roles do not change with the size: the first is enough.
        const spoken = size === stage.sizes[0] ? await axe(page) : []
        if (faults.length + spoken.length > 0) found[name] = [...faults, ...spoken]
      }
      expect(found).toEqual({})
      expect(complaints).toEqual([])
      await page.context().close()
    },
    180_000,
  )
})

describe('the law itself can fail', () => {
  const [first] = screens
  const judged = async (markup: string, pointer: Stage['pointer']) => {
    if (first === undefined) throw new Error('there is no screen')
    const { page, complaints } = await open.page({ width: 1280, height: 800 })
    await page.evaluate(([of, sample]) => window.stagePage.mount(of, sample), [
      first.folder,
      first.names[0] ?? '',
    ] as const)
    await page.evaluate((html) => window.stagePage.plant(html), markup)
    const faults = await page.evaluate((of) => window.stagePage.faults({ kind: 'glass', pointer: of }), pointer)
    const found = { faults: faults.map(({ what }) => what), spoken: await axe(page), complaints }
    await page.context().close()
    return found
  }
  const at = 'position: fixed; left: 0; top: 0; background: #fff; color: #000;'

  it.each([
    [
      'a line that runs off the glass',
      `<p style="${at} left: 1200px; white-space: nowrap">越过屏幕右边的一行字</p>`,
      'text off the glass',
    ],
    [
      'a page wider than its glass',
      '<div style="position: absolute; width: 3000px; height: 1px"></div>',
      'wider than the glass',
    ],
    [
      'a page taller than its glass',
      '<div style="position: absolute; top: 0; width: 1px; height: 3000px"></div>',
      'taller than the glass',
    ],
    [
      'a text cut by its box',
      `<p style="${at} width: 40px; height: 20px; overflow: hidden; white-space: nowrap">被截断的文字</p>`,
      'text cut',
    ],
    [
      'a text that leaves its button',
      `<b style="${at} display: block; width: 40px; white-space: nowrap">越出底色的文字</b>`,
      'text off its ground',
    ],
    ['two texts on one another', `<p style="${at}">重叠的文字</p><p style="${at}">另一行文字</p>`, 'texts overlap'],
    ['a font of the machine', `<p style="${at} font-family: serif">其他字体</p>`, 'not the bundled font'],
    ['a key of 40 px', `<button style="${at} width: 40px; height: 40px">按</button>`, 'target too small'],
    [
      'words on a picture',
      `<p style="${at} background-image: linear-gradient(#fff, #eee)">渐变上的文字</p>`,
      'words too faint',
    ],
    ['grey words', `<p style="${at} color: #767676">看不清的文字</p>`, 'words too faint'],
    [
      'a key under a veil',
      `<button style="${at} width: 80px; height: 80px">键</button><div style="${at} top: 60px; width: 80px; height: 40px"></div>`,
      'target covered',
    ],
    [
      'two keys 4 px apart',
      `<button style="${at} width: 80px; height: 80px">一</button><button style="${at} left: 84px; width: 80px; height: 80px">二</button>`,
      'targets too close',
    ],
  ] as const)('it finds %s', async (_name, markup, what) => {
    expect((await judged(markup, 'finger')).faults).toContain(what)
  })

  it('it finds grey words that a weak eye cannot read', async () => {
    const { spoken } = await judged(`<p style="${at} color: #767676">看不清的文字</p>`, 'none')
    expect(spoken.join('\n')).toContain('color-contrast-enhanced')
  })

  it('it finds an error in the console', async () => {
    const { complaints } = await judged('<img alt="" src="x" onerror="console.error(\'planted\')">', 'none')
    expect(complaints.join('\n')).toContain('planted')
  })
})
