// Compiles the pages of our clients, and a list that grows, as Relay's compiler does; then asks them by their ids as its runtime does,
// and prints what each was answered, a line of JSON each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import relay from 'relay-runtime';

const { createOperationDescriptor, Environment, fetchQuery, getFragment, getRequest, getSingularSelector } = relay;
const { Network, RecordSource, Store } = relay;
const [step, folder] = process.argv.slice(2);
const { url, schema, pages, list } = JSON.parse(readFileSync(join(folder, 'inputs.json'), 'utf8'));
const require = createRequire(import.meta.url);

const LIST = [
  `query listQuery($number: String!, $first: Int) {
    account(by: {number: $number}) { id ...list_invoices @arguments(first: $first) }
  }`,
  `fragment list_invoices on Account
  @refetchable(queryName: "listMoreQuery")
  @argumentDefinitions(first: {type: "Int"}, after: {type: "String"}, overdue: {type: "Boolean"}) {
    invoices(first: $first, after: $after, filter: {overdue: $overdue}) @connection(key: "list_invoices") {
      edges { node { number } }
    }
  }`,
];

/** Relay names an operation by its module. */
function moduleOf(page) {
  return page.replaceAll('-', '');
}

function compile() {
  mkdirSync(join(folder, 'source'));
  mkdirSync(join(folder, 'compiled'));
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const tagged = (document) => `graphql\`${document}\`;\n`;
  for (const { name, query } of pages) {
    const module = moduleOf(name);
    write(`source/${module}.js`, tagged(query.replace(/query \w+/, `query ${module}Query`)));
  }
  write('source/list.js', LIST.map(tagged).join(''));
  const parts = readdirSync(schema).map((file) => readFileSync(join(schema, file), 'utf8'));
  write('schema.graphql', printSchema(buildSchema(parts.join('\n'))));
  write('compiled/package.json', '{"type": "commonjs"}');
  write('manifest.json', '{}');
  write(
    'relay.config.json',
    JSON.stringify({
      src: 'source',
      schema: 'schema.graphql',
      language: 'javascript',
      artifactDirectory: 'compiled',
      eagerEsModules: false,
      persistConfig: { file: 'manifest.json', algorithm: 'SHA256' },
    }),
  );
  const compiler = require.resolve('relay-compiler/cli.js');
  const { status } = spawnSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('Relay could not compile');
}

function compiled(name) {
  return require(join(folder, 'compiled', `${name}.graphql.js`));
}

function environment(token) {
  const send = async ({ id }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ documentId: id, variables }),
    });
    return response.json();
  };
  return new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
}

function print(page, data) {
  console.log(JSON.stringify({ page, data }));
}

/** As usePaginationFragment does, without a page to draw. */
async function grow({ number, size, token }) {
  const relayed = environment(token);
  const query = compiled('listQuery');
  const first = { number, first: size };
  const { account } = await fetchQuery(relayed, query, first).toPromise();
  // Kept for as long as the page is shown.
  relayed.retain(createOperationDescriptor(getRequest(query), first));
  const selector = getSingularSelector(getFragment(compiled('list_invoices')), account);
  const { refetch } = getFragment(compiled('list_invoices')).metadata;
  for (let loads = 0; loads < 50; loads++) {
    const { edges, pageInfo } = relayed.lookup(selector).data.invoices;
    if (!pageInfo.hasNextPage) return edges.map((edge) => edge.node.number);
    const more = { ...first, ...selector.variables, id: account.id, after: pageInfo.endCursor };
    await fetchQuery(relayed, refetch.operation, more).toPromise();
  }
  throw new Error('The list did not end');
}

async function ask() {
  for (const { name, token } of pages) {
    print(name, await fetchQuery(environment(token), compiled(`${moduleOf(name)}Query`), {}).toPromise());
  }
  print('list', await grow(list));
}

await { compile, ask }[step]();
