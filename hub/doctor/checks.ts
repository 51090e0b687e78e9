// The doctor's judgements: what was measured goes in, a finding comes out; nothing here touches the machine.
import { type Finding, fine, ill } from './finding.ts'

const mebibyte = 1024 ** 2
const oldestNode = [20, 19] as const
/** sqlite3 is reported to fail from this major on. */
const tooNewNode = 26

/** @param version as `process.versions.node`, such as 20.20.2 */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isTooOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
  if (isTooOld) return ill('Node.js', 'necessary', version, 'Install Node.js 24: npm install --global n && n 24')
  if (major >= tooNewNode) {
    return ill('Node.js', 'advice', `${version}, newer than what was tested`, 'Use Node.js 24: n 24, then npm ci')
  }
  return fine('Node.js', version)
}

/** @param sqlite SQLite's version, or why it does not load; `tools`: which of make, g++ and python3 are missing */
export function checkSqlite(
  sqlite: { version: string } | { reason: string },
  missingTools: readonly string[],
): Finding {
  if ('version' in sqlite) return fine('SQLite', sqlite.version)
  const install = missingTools.length === 0 ? '' : 'apt-get install -y build-essential python3 && '
  const without = missingTools.length === 0 ? '' : `; to build it ${missingTools.join(', ')} is missing`
  return ill('SQLite', 'necessary', `does not load (${sqlite.reason})${without}`, `${install}npm rebuild sqlite3`)
}

/** @param missing files of the Chinese font that are not there */
export function checkFont(missing: readonly string[]): Finding {
  if (missing.length === 0) return fine('Chinese font', 'Noto Sans SC')
  return ill('Chinese font', 'necessary', `missing: ${missing.join(', ')}; every 汉字 would be an empty box`, 'npm ci')
}

/** @param owner null when the port is free; else who listens, as far as this user may see */
export function checkPort(name: string, port: number, variable: string, owner: string | null): Finding {
  if (owner === null) return fine(name, `port ${port} is free`)
  const mend = `Stop that program (a hub that runs already?), or set ${variable} to another port`
  return ill(name, 'necessary', `port ${port} is taken by ${owner}`, mend)
}

/** @param freeBytes room for the databases; null when the directory cannot be asked */
export function checkDisk(directory: string, freeBytes: number | null, isWritable: boolean): Finding {
  const name = 'Room for data'
  if (freeBytes === null)
    return ill(name, 'necessary', `${directory} cannot be read`, 'Set dataDir to a local directory')
  if (!isWritable) {
    return ill(
      name,
      'necessary',
      `${directory} cannot be written`,
      `chown it to the hub's user, or set dataDir elsewhere`,
    )
  }
  const found = `${Math.floor(freeBytes / mebibyte)} MiB free at ${directory}`
  if (freeBytes < 200 * mebibyte) return ill(name, 'necessary', found, 'Free at least 2,048 MiB on this disk')
  if (freeBytes < 2_048 * mebibyte) return ill(name, 'advice', found, 'Free at least 2,048 MiB on this disk')
  return fine(name, found)
}

/** @param missing names of shared libraries that node-hid and serialport need and the linker does not know */
export function checkDeviceLibraries(missing: readonly string[]): Finding {
  const name = 'USB device libraries'
  if (missing.length === 0) return fine(name, 'libudev, libusb')
  const mend = 'apt-get install -y libudev1 libusb-1.0-0'
  return ill(name, 'advice', `${missing.join(', ')} missing: USB pads cannot be used on this machine`, mend)
}

/** @param ports serial and HID devices with whether this user may open them */
export function checkDeviceAccess(
  ports: readonly { path: string; isOpen: boolean }[],
  user: { name: string; isRoot: boolean; isInDialout: boolean },
): Finding {
  const name = 'Serial and USB access'
  const closed = ports.filter(({ isOpen }) => !isOpen).map(({ path }) => path)
  if (closed.length > 0) {
    const found = `${user.name} may not open ${closed.slice(0, 4).join(', ')}`
    return ill(
      name,
      'advice',
      found,
      `usermod -aG dialout ${user.name}, sign in again; HID: see docs/installing-boxes.md for the udev rule`,
    )
  }
  if (!user.isRoot && !user.isInDialout) {
    return ill(
      name,
      'advice',
      `${user.name} is not in the group dialout`,
      `usermod -aG dialout ${user.name}, sign in again`,
    )
  }
  return fine(name, ports.length === 0 ? 'allowed; nothing is plugged in' : ports.map(({ path }) => path).join(', '))
}

/** @param browser the system's browser or the bundled one, or null; it serves tests and a screen on this machine */
export function checkBrowser(browser: string | null, hasNss: boolean): Finding {
  const name = 'Browser (tests, screens)'
  if (browser === null) return ill(name, 'advice', 'none: browser tests cannot run', 'apt-get install -y chromium')
  if (!hasNss)
    return ill(name, 'advice', `${browser}, but libnss3 is missing: it will not start`, 'apt-get install -y libnss3')
  return fine(name, browser)
}

/** @param isSynchronised null when the machine has nothing that can tell */
export function checkClock(isSynchronised: boolean | null): Finding {
  const name = 'Clock'
  if (isSynchronised === true) return fine(name, 'kept right by the network')
  const found = isSynchronised === null ? 'cannot tell whether something keeps it right' : 'nothing keeps it right'
  return ill(name, 'advice', found, 'apt-get install -y systemd-timesyncd && timedatectl set-ntp true')
}
