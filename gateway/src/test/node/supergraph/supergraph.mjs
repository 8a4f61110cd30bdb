// Composes the gateway's graph with another one, by two composers, and asks both through a router. Prints a line of JSON for each
// composer, and one for each question to each router.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { composeServices as composedByApollo } from '@apollo/composition';
import { composeServices as composedByGuild } from '@theguild/federation-composition';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { buildSchema, graphql, parse } from 'graphql';

const { url, token, accounts, questions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const notesSdl = readFileSync(new URL('notes.graphqls', import.meta.url), 'utf8');

function print(line) {
  console.log(JSON.stringify(line));
}

function listening(handler) {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/graphql`));
  });
}

async function post(to, query, authorization, variables = {}) {
  const headers = { 'content-type': 'application/json', 'x-freshness': 'true', ...(authorization && { authorization }) };
  const response = await fetch(to, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
}

/** The other graph: a note about each account, by its number. */
const executable = buildSchema(`
  ${notesSdl.replace(/extend schema[^\n]*/, '').replaceAll(/@key\([^)]*\)/g, '')}
  scalar _Any
  union _Entity = Account
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`);
const note = (number) => ({
  text: `About ${number}`,
  about: { number, notes: () => [note(number)] },
  namespace: { path: 'brightwater-studio' },
  subscription: { number: 'A-S00000101' },
});
const notes = await listening(async (request, response) => {
  const body = await request.setEncoding('utf8').reduce((all, part) => all + part, '');
  const { query, variables } = JSON.parse(body);
  const rootValue = {
    notes: () => accounts.map(note),
    _entities: ({ representations }) =>
      representations.map(({ number }) => ({ __typename: 'Account', ...note(number).about })),
  };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await graphql({ schema: executable, source: query, rootValue, variableValues: variables })));
});

const { data } = await post(url, '{ _service { sdl } }', `Bearer ${token}`);
const composers = { apollo: composedByApollo, guild: composedByGuild };
for (const [composer, compose] of Object.entries(composers)) {
  const { supergraphSdl, errors = [] } = compose([
    { name: 'buyers', url, typeDefs: parse(data._service.sdl) },
    { name: 'notes', url: notes, typeDefs: parse(notesSdl) },
  ]);
  print({ composer, errors: errors.map((error) => error.message) });
  if (!supergraphSdl) continue;

  const sent = [];
  const router = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    maskedErrors: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({
        authorization: request.headers.get('authorization') ?? undefined,
        'x-freshness': request.headers.get('x-freshness') ?? undefined,
      }),
    },
    plugins: () => [{ onFetch: ({ url: to }) => void sent.push(to === url ? 'buyers' : 'notes') }],
  });
  const address = await listening(router);
  for (const { name, query, token: asker } of questions) {
    const answer = await post(address, query, asker && `Bearer ${asker}`);
    print({ router: composer, name, sent: sent.splice(0), ...answer });
  }
}
process.exit(0);
