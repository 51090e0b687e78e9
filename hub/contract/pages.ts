// Where the built page of a short address lies: `/panel` is the screen `panel`, `/office` the app `office`.

const namePattern = /^\/([a-z][a-z0-9-]{0,31})$/

/** Pages, relative to the folder of built pages, that may stand behind a screen's address; none for anything else. */
export function screenPages(address: string): readonly string[] {
  if (address === '/terminal') return ['terminal/screen/index.html']
  const name = namePattern.exec(address)?.[1]
  return name === undefined ? [] : [`display/screens/${name}/index.html`, `kiosk/screens/${name}/index.html`]
}

/** Pages that may stand behind an app's address; `/` is the app `home`. Apps are served by the hub alone. */
export function appPages(address: string): readonly string[] {
  const name = address === '/' ? 'home' : namePattern.exec(address)?.[1]
  return name === undefined ? [] : [`hub/apps/${name}/index.html`]
}
