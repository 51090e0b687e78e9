// Finds every screen folder on disk: a folder is a screen when it has screen.ts and samples.ts.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const homes = ['display/screens', 'kiosk/screens', 'hub/apps']
const single = ['terminal/screen']

/** Folders of all screens, from the root of the repository. */
export function screenFolders(root: string): string[] {
  const children = homes
    .filter((home) => existsSync(join(root, home)))
    .flatMap((home) => readdirSync(join(root, home)).map((name) => `${home}/${name}`))
  return [...children, ...single]
    .filter((folder) => ['screen.ts', 'samples.ts'].every((file) => existsSync(join(root, folder, file))))
    .sort()
}
