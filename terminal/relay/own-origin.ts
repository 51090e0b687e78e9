// Only the box's own pages may talk to its relay: a page from elsewhere in the same browser may not. Pure.
import type { IncomingHttpHeaders } from 'node:http'

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True when the request names this machine as its host, and comes from no page of another origin. */
export function isOwnOrigin({ host, origin }: IncomingHttpHeaders): boolean {
  if (host === undefined || !ownHosts.has(hostnameOf(`http://${host}`))) return false
  return origin === undefined || ownHosts.has(hostnameOf(origin))
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
