// Builds pages as a hall serves them, for tests that open them in a browser.
import { join } from 'node:path'
import { build } from 'vite'

/**
 * The folder of the built pages.
 * @param name of the folder under `.cache`, so that two tests never build into one
 * @param pages folders of the pages that the test opens
 */
export async function buildPages(root: string, name: string, pages: readonly string[]): Promise<string> {
  const outDir = join(root, '.cache', name)
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      rolldownOptions: { input: pages.map((page) => join(root, page, 'index.html')) },
    },
  })
  return outDir
}
