// The box's own HTML pages without scripts: what a form of theirs sends, the document that answers it, and text made safe for it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { z } from 'zod'

/** What a form of this box has sent; null for anything else. @param largest bytes of the longest form */
export async function formOf<T>(request: IncomingMessage, largest: number, schema: z.ZodType<T>): Promise<T | null> {
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  // A form of another page in the same browser has its own origin; without one it is nobody's.
  if (!(length <= largest) || request.headers.origin === undefined) return null
  return schema.safeParse(Object.fromEntries(new URLSearchParams(await text(request)))).data ?? null
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
}

/** The wish was fulfilled: the browser asks for the page anew, so that a reload wishes nothing again. */
export function sendBackTo(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end()
}

/** Where a built page takes what the box says. */
const slot = '<!--status-->'

/** A whole HTML document. @param template the built page; null before it was built */
export function documentOf(title: string, content: string, template: string | null): string {
  const bare = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${slot}</html>`
  return (template ?? bare).replace(slot, () => content)
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
