// A visitor deep in a guide when an emergency begins: the glass shows nothing else, and stands at its first page when it ends.
import { expect, it } from 'vitest'
import { signedIn } from '../fakes/test-http.ts'
import { kioskStage } from './kiosk-stage.ts'

const stage = kioskStage({
  name: 'kiosk-emergency-pages',
  pages: ['kiosk', 'guide'].map((name) => `kiosk/screens/${name}`),
  phones: null,
})

it('covers the guide with the emergency, and begins anew for the next visitor at its end', async () => {
  const page = stage.page()
  await page.goto(`${stage.test().hub().httpUrl}/guide?item=social-card`)
  await page.getByRole('button', { name: '在哪办', exact: true }).click()
  const way = page.getByRole('button', { name: '怎么走到 1 号窗口', exact: true })
  await way.waitFor()
  const supervisor = await signedIn(stage.test(), 'supervisor')
  const fire = { kind: 'fire', mode: 'real', text: { zh: '', en: '' }, places: [], lastsMs: 600_000 }
  expect(await supervisor.post('/api/commands/emergency.declare', fire)).toMatchObject({ status: 200 })
  await page.getByRole('heading', { name: /火警疏散/ }).waitFor()
  expect(await way.count()).toBe(0)
  // No emergency ends within a second; the kiosk looks for one twice in that time.
  await page.clock.runFor(1_000)
  const [emergency] = (stage.test().hub().view('office:main').facts.emergencies?.value ?? []) as {
    emergencyId: string
  }[]
  const { emergencyId } = emergency ?? { emergencyId: 'none stands' }
  expect(await supervisor.post('/api/commands/emergency.end', { emergencyId })).toMatchObject({ status: 200 })
  await page.getByText('您好，请问您要办什么').waitFor()
  expect(new URL(page.url()).pathname).toBe('/kiosk')
})
