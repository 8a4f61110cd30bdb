// Asks the pages of our clients as real client libraries do, and prints what each was answered, a line of JSON each.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { GraphQLClient } from 'graphql-request';

const { url, pages, list } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const sent = [];

/** Notes how each request went over the wire. */
async function noting(input, init = {}) {
  const response = await fetch(input, init);
  const body = await response.clone().json();
  const error = body.errors?.[0]?.message;
  const hashed = String(init.body ?? input).includes('persistedQuery');
  const text = String(init.body ?? input).includes('viewer') || String(init.body ?? input).includes('account(');
  sent.push([init.method ?? 'GET', hashed && 'hash', text && 'text', error].filter(Boolean).join(' '));
  return response;
}

function print(client, page, data, how) {
  console.log(JSON.stringify({ client, page, data, sent: sent.splice(0), how }));
}

/** Without what the library asks for itself, and as the keys stand in the answer. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__typename')
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function apollo(token, persisted, typePolicies = {}) {
  const http = new HttpLink({ uri: url, fetch: noting, headers: { authorization: `Bearer ${token}` } });
  const link = persisted
    ? ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries: true }), http])
    : http;
  return new ApolloClient({ link, cache: new InMemoryCache({ typePolicies }) });
}

function urql(token, cache = cacheExchange) {
  return new Client({
    url,
    fetch: noting,
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    exchanges: [cache, fetchExchange],
  });
}

// What graphcache has to know of the schema: which fields may be null, and that our Subscription is no root. It takes a type of
// that name for one, whose records it cannot read back, unless the schema names another.
const text = await (await fetch(`${url}/schema`, { headers: { authorization: `Bearer ${list.token}` } })).text();
const schema = introspectionFromSchema(buildSchema(text));
schema.__schema.subscriptionType = { name: 'None' };

for (const { name, query, token } of pages) {
  for (const persisted of [false, true]) {
    const { data } = await apollo(token, persisted).query({ query: gql(query) });
    print(persisted ? 'apollo, hashed' : 'apollo', name, plain(data));
  }
  const { data, error } = await urql(token).query(query, {}).toPromise();
  if (error) throw error;
  print('urql', name, plain(data));
  const caching = urql(token, graphcache({ schema, logger: () => {} })); // it would have ids asked for everywhere
  for (const where of ['', ', remembered']) {
    print(`urql with graphcache${where}`, name, plain((await caching.query(query, {}).toPromise()).data));
  }
  const requesting = new GraphQLClient(url, { fetch: noting, headers: { authorization: `Bearer ${token}` } });
  print('graphql-request', name, plain(await requesting.request(query)));
}

const first = { number: list.number, first: list.size };

/** Asks page after page: a list that never ends is a mistake of ours. */
async function walk(pageAfter) {
  for (let pages = 1, after = null; pages <= 50; pages++) {
    const invoices = await pageAfter(after);
    if (!invoices.pageInfo.hasNextPage) return invoices;
    after = invoices.pageInfo.endCursor;
  }
  throw new Error('The list did not end');
}

function numbers(invoices) {
  return invoices.edges.map((edge) => edge.node.number);
}

const apolloList = apollo(list.token, false, {
  Account: { fields: { invoices: relayStylePagination(['filter']) } },
});
const watched = apolloList.watchQuery({ query: gql(list.query), variables: first });
const loaded = await walk(async (after) => {
  await (after === null ? watched.refetch() : watched.fetchMore({ variables: { after } }));
  return apolloList.readQuery({ query: gql(list.query), variables: first }).account.invoices;
});
print('apollo, page by page', 'list', numbers(loaded));

const urqlList = urql(list.token, graphcache({ resolvers: { Account: { invoices: relayPagination() } } }));
const paged = await walk(async (after) => {
  const { data, error } = await urqlList.query(list.query, after ? { ...first, after } : first).toPromise();
  if (error) throw error;
  return data.account.invoices;
});
print('urql, page by page', 'list', numbers(paged));

// Relay's "load more" sends every variable of the list, those that are not set as null.
const relayLike = new GraphQLClient(url, { fetch: noting, headers: { authorization: `Bearer ${list.token}` } });
const gathered = [];
await walk(async (after) => {
  const variables = after ? { ...first, overdue: null, after } : first;
  const { invoices } = (await relayLike.request(list.query, variables)).account;
  gathered.push(...numbers(invoices));
  return invoices;
});
print('all variables, page by page', 'list', gathered);
