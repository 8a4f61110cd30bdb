import { readFileSync } from 'node:fs'
import { createPublicKey } from 'node:crypto'
import { createVerifier } from 'fast-jwt'
import { CUSTOMER, SUBSCRIPTIONS_OF_ACCOUNT, SUBSCRIPTIONS_OF_NAMESPACE, SUBSCRIPTIONS_OF_PAYER } from './facts.js'
import { then } from './memory.js'
import * as settings from './settings.js'

const RIGHTS = settings.seconds.rights * 1000

const jwk = JSON.parse(readFileSync(settings.token.keysFile)).keys[0]
const verify = createVerifier({
  key: createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
  algorithms: ['RS256'],
  allowedIss: settings.token.issuer,
  allowedAud: settings.token.audience,
  requiredClaims: ['exp', 'viewer'],
  cache: 10_000
})

const ROLES = { customer: 'CUSTOMER', namespace: 'NAMESPACE_SERVICE', partner: 'PARTNER' }

// Who asks, as a token says that was signed for us; it throws where none does.
export function viewer (authorization) {
  if (!authorization?.startsWith('Bearer ')) {
    throw new Error('UNAUTHENTICATED')
  }
  const claims = verify(authorization.slice(7))
  return {
    role: ROLES[claims.viewer],
    subject: claims.sub,
    customer: claims.customer_ids?.[0],
    partner: claims.billing_account_id,
    ofNamespace: claims.namespace_id
  }
}

// A right rests on facts that are at most a minute old.
const young = question => Math.min(RIGHTS, question.millis)

export function owns (viewer, accountId) {
  switch (viewer.role) {
    case 'CUSTOMER':
      return then(CUSTOMER.ask(viewer.customer, young(CUSTOMER)), customer => customer?.account === accountId)
    case 'PARTNER':
      return viewer.partner === accountId
    default:
      return false
  }
}

// What it is called may be known to who sells to it or is provided by it.
export function knows (viewer, accountId) {
  const held = (question, key) => then(question.ask(key, young(question)), all => all.some(one => one.owner === accountId))
  return then(owns(viewer, accountId), own => {
    if (own) {
      return true
    }
    return viewer.role === 'PARTNER'
      ? held(SUBSCRIPTIONS_OF_PAYER, viewer.partner)
      : viewer.role === 'NAMESPACE_SERVICE' && held(SUBSCRIPTIONS_OF_NAMESPACE, viewer.ofNamespace)
  })
}

export function usesNamespace (viewer, namespaceId) {
  const runsOn = all => all.some(one => one.running && one.namespaceId === namespaceId)
  switch (viewer.role) {
    case 'CUSTOMER':
      return then(CUSTOMER.ask(viewer.customer, young(CUSTOMER)), customer => customer?.account
        ? then(SUBSCRIPTIONS_OF_ACCOUNT.ask(customer.account, young(SUBSCRIPTIONS_OF_ACCOUNT)), runsOn)
        : false)
    case 'PARTNER':
      return then(SUBSCRIPTIONS_OF_PAYER.ask(viewer.partner, young(SUBSCRIPTIONS_OF_PAYER)), runsOn)
    default:
      return viewer.ofNamespace === namespaceId
  }
}
