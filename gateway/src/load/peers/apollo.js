import { readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl'
import responseCache from '@apollo/server-plugin-response-cache'
import fastifyApollo from '@as-integrations/fastify'
import Fastify from 'fastify'
import { resolvers } from './graph/resolvers.js'
import { port, schemaFile, seconds } from './graph/settings.js'
import { viewer } from './graph/viewer.js'

// An answer is nobody's but the viewer's, and as old as its facts may be.
const apollo = new ApolloServer({
  typeDefs: readFileSync(schemaFile, 'utf8'),
  resolvers,
  plugins: [
    ApolloServerPluginCacheControl({ defaultMaxAge: seconds.lists, calculateHttpHeaders: false }),
    responseCache({ sessionId: async ({ contextValue }) => contextValue.viewer.subject })
  ]
})
await apollo.start()

const app = Fastify({ logger: false, keepAliveTimeout: 60_000 })
await app.register(fastifyApollo(apollo), {
  path: '/graphql',
  context: async request => ({ viewer: viewer(request.headers.authorization) })
})

await app.listen({ host: '127.0.0.1', port })
