// The one list of drivers: it reads its own folder, so a new device is one new file and no other change.
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Driver } from '../driver.ts'

/**
 * Every driver of a folder by id. Each file `<id>.ts` exports `driver`.
 * @throws Error naming the file that has no driver, another id than its name, or an id that is taken
 */
export async function loadDrivers(folder: string): Promise<ReadonlyMap<string, Driver>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .sort()
  const drivers = new Map<string, Driver>()
  for (const file of files) {
    const module: { readonly driver?: Driver } = await import(pathToFileURL(`${folder}/${file}`).href)
    const driver = module.driver
    if (driver === undefined) throw new Error(`${file} exports no driver`)
    if (drivers.has(driver.id)) throw new Error(`${file}: there is already a driver ${driver.id}`)
    if (file.split('/').at(-1) !== `${driver.id}.ts`) throw new Error(`${file} holds the driver ${driver.id}`)
    drivers.set(driver.id, driver)
  }
  return drivers
}

export const drivers = await loadDrivers(import.meta.dirname)
