// A route that nobody fuzzes is a route that nobody defends: what the listeners' source declares must stand in the list.
import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { routes } from './http-routes.ts'

const folders = ['http', 'public'].map((name) => new URL(`../../hub/gateway/${name}/`, import.meta.url))

/** `POST /sign-in/pin`, as routers declare it, without what they are mounted under. */
async function declared(): Promise<string[]> {
  const found: string[] = []
  for (const folder of folders)
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
      const source = await readFile(new URL(name, folder), 'utf8')
      for (const [, method, path] of source.matchAll(/router\.(get|post|put|patch|delete)\(\s*'([^']+)'/g))
        found.push(`${method?.toUpperCase()} ${path}`)
    }
  return found
}

it('every route of both listeners is fuzzed', async () => {
  const fuzzed = routes.map(({ method, path }) => ({ method, path }))
  const missing = (await declared()).filter((one) => {
    const [method = '', path = ''] = one.split(' ')
    return !fuzzed.some((route) => route.method === method && route.path.endsWith(path))
  })
  expect(missing).toEqual([])
  expect((await declared()).length).toBeGreaterThan(15)
})
