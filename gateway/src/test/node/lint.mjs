// Prints what graphql-eslint's presets for schemas say of the SDL in the folder that is given, a line each, and how many files it read.
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const [folder] = process.argv.slice(2);
const recommended = graphql.configs['flat/schema-recommended'].rules;
const relay = graphql.configs['flat/schema-relay'].rules;

// Of the root for subscriptions, which we do not have: our Subscription is what a buyer buys.
const { 'FieldDefinition[parent.name.value=Subscription]': _, ...names } =
  recommended['@graphql-eslint/naming-convention'][1];

const rules = {
  ...recommended,
  ...relay,
  '@graphql-eslint/naming-convention': ['error', names],
  // A short description stands in quotes, one of several lines in a block.
  '@graphql-eslint/description-style': 'off',
  // Relay asks for edges in connections; a short list that never grows is a list.
  '@graphql-eslint/relay-edge-types': [
    'error',
    // What has no id of its own, such as an invoice's line, is paged all the same.
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // A licensee is no prefix, and subscriptionStart is apart from the start of the term.
  '@graphql-eslint/no-typename-prefix': 'off',
  // Money, pages and answers are values: whatever has an identity implements Node, which gives it its id.
  '@graphql-eslint/strict-id-in-types': 'off',
};

const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.graphqls'],
      plugins: { '@graphql-eslint': graphql },
      languageOptions: {
        parser: graphql.parser,
        parserOptions: { graphQLConfig: { schema: `${folder}/*.graphqls` } },
      },
      rules,
    },
  ],
});
const results = await eslint.lintFiles(['*.graphqls']);
for (const { filePath, messages } of results) {
  for (const { line, ruleId, message } of messages) {
    console.log(`${filePath}:${line} ${ruleId} ${message}`.replaceAll('\n', ' '));
  }
}
console.log(`${results.length} files`);
