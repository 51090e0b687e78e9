// The system's own udev, as it runs on every box: it names devices and gives them to whoever may have them.
import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { soon } from './story.ts'

const run = promisify(execFile)

/** Starts it and waits until it hears. */
export async function startUdev(): Promise<{ stop(): void }> {
  const udev = spawn('/lib/systemd/systemd-udevd', { stdio: 'ignore' })
  const ping = () =>
    run('udevadm', ['control', '--ping']).then(
      () => true,
      () => false,
    )
  await soon('udev is there', ping)
  return { stop: () => void udev.kill() }
}
