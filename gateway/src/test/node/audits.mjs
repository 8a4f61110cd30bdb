// Prints what each audit of GraphQL over HTTP says of the server at the address that is given, a line each.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  console.log([result.status, audit.id, audit.name, result.reason ?? ''].join('\t').replaceAll('\n', ' '));
}
