// Builds every page of the hall from its own folder: a new screen is built without a line changed here.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const hub = process.env.MINGCHUANG_HUB ?? 'http://localhost:8080'

/** Folders that are a page, and folders whose every child is one. */
const pages = [
  'terminal/screen',
  'terminal/box',
  'terminal/virtual/page',
  ...childrenOf('display/screens', 'kiosk/screens', 'hub/apps'),
]

export default defineConfig({
  base: '/',
  publicDir: false,
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // Kiosk browsers are not always new; the boxes' image carries at least this.
    target: 'chrome111',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [
        ...pages.map((page) => join(page, 'index.html')),
        'terminal/box/emergency.html',
        'terminal/box/self-test.html',
      ].filter((file) => existsSync(file)),
    },
  },
  server: { proxy: { '/socket.io': { target: hub, ws: true }, '/api': hub, '/media': hub } },
})

function childrenOf(...folders: string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
}
