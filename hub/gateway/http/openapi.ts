// The hub's HTTP interface as OpenAPI 3.1, read from the contracts, and a page that shows it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { type Response, Router, static as serveStatic } from 'express'
import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { CommandDefinition, QueryDefinition } from '../../contract/define.ts'
import { outcome } from '../../contract/errors.ts'
import { viewKey, viewMessage } from '../../contract/view.ts'
import type { AnyFeature } from '../../core/feature.ts'

/** The OpenAPI document of these features. */
export function openApi(features: readonly AnyFeature[], version: string) {
  const paths: ZodOpenApiPathsObject = {
    '/api/views/{key}': {
      get: {
        summary: 'A view as it stands now: everything one screen shows.',
        tags: ['views'],
        requestParams: { path: z.object({ key: viewKey }) },
        responses: { 200: { description: 'The view', content: { 'application/json': { schema: viewMessage } } } },
      },
    },
  }
  for (const { name, contract } of features) {
    for (const [command, definition] of Object.entries(contract.commands as Record<string, CommandDefinition>)) {
      paths[`/api/commands/${command}`] = {
        post: {
          summary: definition.doc,
          description: `Roles: ${definition.roles.join(', ')}.`,
          tags: [name],
          requestBody: { required: true, content: { 'application/json': { schema: definition.data } } },
          responses: {
            200: { description: 'Accepted, and durable', content: { 'application/json': { schema: outcome } } },
            default: {
              description: 'Refused, with a code and words',
              content: { 'application/json': { schema: outcome } },
            },
          },
        },
      }
    }
    for (const [query, definition] of Object.entries((contract.queries ?? {}) as Record<string, QueryDefinition>)) {
      paths[`/api/history/${query}`] = {
        get: {
          summary: definition.doc,
          description: `Roles: ${definition.roles.join(', ')}.`,
          tags: [name],
          requestParams: { query: definition.params as z.ZodObject },
          responses: {
            200: {
              description: 'The rows',
              content: { 'application/json': { schema: z.object({ rows: z.array(definition.row) }) } },
            },
          },
        },
      }
    }
  }
  return createDocument({ openapi: '3.1.0', info: { title: 'Mingchuang hub', version }, paths })
}

export function openApiRoutes(features: readonly AnyFeature[], version: string): Router {
  const document = openApi(features, version)
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const page = readFileSync(`${folder}/index.html`, 'utf8').replace(
    '<title>Swagger UI</title>',
    '<title>Mingchuang API</title>',
  )
  const router = Router()
  router.get('/openapi.json', (_request, response: Response) => void response.json(document))
  router.get('/docs/swagger-initializer.js', (_request, response: Response) => {
    const options = { url: '/api/openapi.json', dom_id: '#swagger-ui', validatorUrl: null }
    response.type('js').send(`window.onload = () => { window.ui = SwaggerUIBundle(${JSON.stringify(options)}) }`)
  })
  router.get('/docs/', (_request, response: Response) => void response.type('html').send(page))
  router.use('/docs', serveStatic(folder, { index: false }))
  return router
}
