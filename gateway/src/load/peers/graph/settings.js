// Given by the benchmark: the same vendors, the same keys and the same ages as the gateway's.
const env = process.env

export const port = Number(env.PORT)
export const schemaFile = env.SCHEMA
export const token = { issuer: env.TOKEN_ISSUER, audience: env.TOKEN_AUDIENCE, keysFile: env.TOKEN_KEYS }
export const seconds = { records: Number(env.RECORDS_SECONDS), lists: Number(env.LISTS_SECONDS), rights: 60 }
export const today = env.GATEWAY_BUSINESS_CLOCK_FIXED_AT.slice(0, 10)
export const zuora = {
  url: env.CONNECTORS_ZUORA_BASE_URL,
  id: env.CONNECTORS_ZUORA_CLIENT_ID,
  secret: env.CONNECTORS_ZUORA_CLIENT_SECRET
}
export const salesforce = {
  url: env.CONNECTORS_SALESFORCE_BASE_URL,
  id: env.CONNECTORS_SALESFORCE_CLIENT_ID,
  secret: env.CONNECTORS_SALESFORCE_CLIENT_SECRET
}
export const gitlab = {
  url: env.CONNECTORS_GITLAB_BASE_URL,
  secret: env.CONNECTORS_GITLAB_INTERNAL_SECRET,
  issuer: env.CONNECTORS_GITLAB_INTERNAL_ISSUER
}
export const portal = {
  url: env.CONNECTORS_GITLAB_PORTAL_BASE_URL,
  email: env.CONNECTORS_GITLAB_PORTAL_ADMIN_EMAIL,
  token: env.CONNECTORS_GITLAB_PORTAL_ADMIN_TOKEN
}
