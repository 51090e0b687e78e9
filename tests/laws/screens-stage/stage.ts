// The page on which the law mounts any screen with any sample; screens are found by where they lie, none is named here.
import type { Stage } from '../../../display/design/sample.ts'
import { type Fault, faultsOf } from './faults.ts'

interface SamplesModule {
  readonly stage: Stage
  readonly samples: Readonly<Record<string, object>>
}

const screens = import.meta.glob([
  '/display/screens/*/screen.ts',
  '/kiosk/screens/*/screen.ts',
  '/hub/apps/*/screen.ts',
  '/terminal/screen/screen.ts',
])
const samples = import.meta.glob<SamplesModule>([
  '/display/screens/*/samples.ts',
  '/kiosk/screens/*/samples.ts',
  '/hub/apps/*/samples.ts',
  '/terminal/screen/samples.ts',
])

export interface StagePage {
  /** Mounts one sample of a screen and resolves when it stands still: drawn, fonts and photos loaded. */
  mount(folder: string, sample: string): Promise<void>
  /** What a hall manager would complain about, in words. */
  faults(stage: Pick<Stage, 'pointer' | 'kind'>): Fault[]
  /** Plants markup into the screen, to see that the law can fail. */
  plant(markup: string): void
}

declare global {
  interface Window {
    stagePage: StagePage
  }
}

const named = <T>(modules: Record<string, () => Promise<T>>, path: string): Promise<T> => {
  const load = modules[path]
  if (load === undefined) throw new Error(`${path} is not on the stage`)
  return load()
}

window.stagePage = {
  async mount(folder, sample) {
    await named(screens, `/${folder}/screen.ts`)
    const { stage, samples: all } = await named(samples, `/${folder}/samples.ts`)
    const element = document.createElement(stage.tag)
    Object.assign(element, all[sample])
    document.body.replaceChildren(element)
    await settled()
  },
  faults: (stage) => faultsOf(document.body, stage),
  plant(markup) {
    const planted = document.createElement('div')
    planted.style.cssText = 'position: fixed; inset: 0 auto auto 0; display: contents'
    planted.innerHTML = markup
    document.body.firstElementChild?.shadowRoot?.append(planted)
  },
}

/** Lit draws children after their parents, fonts load when text is drawn, photos when they stand in the page. */
async function settled(): Promise<void> {
  await frame()
  await document.fonts.ready
  await Promise.all(imagesIn(document.body).map((image) => image.decode().catch(() => undefined)))
  await frame()
  await document.fonts.ready
  await frame()
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

function imagesIn(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLImageElement ? [element] : []),
    ...(element.shadowRoot === null ? [] : imagesIn(element.shadowRoot)),
  ])
}
