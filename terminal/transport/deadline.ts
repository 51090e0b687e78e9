// One write, one deadline: some libraries never call back when the device is gone.
import { PortError } from './port.ts'

/**
 * The promise, unless it takes longer than `deadlineMs`.
 * @throws PortError `timeout`
 */
export function within<T>(deadlineMs: number, what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new PortError('timeout', `${what} took longer than ${deadlineMs} ms`)),
      deadlineMs,
    )
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
