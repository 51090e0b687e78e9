// The page of glasses speaks of layouts by the names that people gave them.
import { expect, it } from 'vitest'
import { samples } from './samples.ts'
import { screenState } from './state.ts'

type Arguments = Parameters<typeof screenState>

/** Why the glasses of a sample are not right, one line for each that is not. */
function reasons(name: 'usual' | 'longest text'): string[] {
  const { shown, proofs } = samples[name] as unknown as {
    shown: { now: Arguments[1]; seen: { view: Arguments[0] } }
    proofs: Arguments[3]
  }
  return screenState(shown.seen.view, shown.now, 'zh', proofs).rows?.flatMap(({ reason }) => reason || []) ?? []
}

it('a glass with an old version is told by the name of its layout, both versions said', () => {
  expect(reasons('usual')[0]).toContain('显示“大厅主屏”第 2 版，应为“大厅主屏”第 3 版')
})

it('a layout that is no longer there is told by its id', () => {
  expect(reasons('longest text')[0]).toContain(`显示“${'l'.repeat(64)}”第 9999 版`)
})
