import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { resolvers } from './graph/resolvers.js'
import { port, schemaFile } from './graph/settings.js'
import { viewer } from './graph/viewer.js'

const app = Fastify({ logger: false, keepAliveTimeout: 60_000 })

app.register(mercurius, {
  schema: readFileSync(schemaFile, 'utf8'),
  resolvers,
  jit: 1,
  context: request => ({ viewer: viewer(request.headers.authorization) })
})

await app.listen({ host: '127.0.0.1', port })
