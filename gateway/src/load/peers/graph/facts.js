import { createSigner } from 'fast-jwt'
import { Host, renewed } from './http.js'
import { Question } from './memory.js'
import * as settings from './settings.js'

const { records, lists } = settings.seconds
const PAGE = 99

const zuora = new Host(settings.zuora.url, renewed(async host => {
  const { id, secret } = settings.zuora
  const token = await host.post('/oauth/token', { grant_type: 'client_credentials', client_id: id, client_secret: secret })
  return { authorization: `Bearer ${token.access_token}`, 'zuora-version': '2025-08-12' }
}, 3000))

const salesforce = new Host(settings.salesforce.url, renewed(async host => {
  const { id, secret } = settings.salesforce
  const token = await host.post('/services/oauth2/token', { grant_type: 'client_credentials', client_id: id, client_secret: secret })
  return { authorization: `Bearer ${token.access_token}` }
}, 3000))

const sign = createSigner({ key: settings.gitlab.secret, algorithm: 'HS256', expiresIn: 300_000 })
const gitlab = new Host(settings.gitlab.url, renewed(() => ({
  'X-CUSTOMERS-DOT-INTERNAL-TOKEN': sign({
    aud: 'gitlab-subscriptions', sub: 'customers-dot-internal-api', iss: settings.gitlab.issuer
  })
}), 240))

const portal = new Host(settings.portal.url, () => (
  { 'X-Admin-Email': settings.portal.email, 'X-Admin-Token': settings.portal.token }))

async function rows (collection, filters, expansion) {
  const query = new URLSearchParams({ pageSize: PAGE })
  filters.forEach(filter => query.append('filter[]', filter))
  if (expansion) {
    query.append('expand[]', expansion)
  }
  const all = []
  for (let cursor; ;) {
    const page = await zuora.get(`/object-query/${collection}?${query}${cursor ? '&cursor=' + encodeURIComponent(cursor) : ''}`)
    all.push(...page.data)
    cursor = page.nextPage
    if (!cursor) {
      return all
    }
  }
}

const isOneOf = (field, keys) => `${field}.IN:[${keys.join(',')}]`
const by = (all, key) => new Map(all.map(one => [one[key], one]))

function grouped (keys, all, key) {
  const groups = new Map(keys.map(one => [one, []]))
  all.forEach(one => groups.get(one[key])?.push(one))
  return groups
}

const MINOR_UNITS = new Map()

function minorUnits (currency) {
  let units = MINOR_UNITS.get(currency)
  if (units === undefined) {
    units = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
    MINOR_UNITS.set(currency, units)
  }
  return units
}

const money = (amount, currency) => ({ amount: amount.toFixed(minorUnits(currency)), currency })

const account = row => ({
  id: row.id,
  number: row.accountNumber,
  name: row.name,
  status: { Draft: 'DRAFT', Active: 'ACTIVE', Canceled: 'CANCELED' }[row.status] ?? 'UNKNOWN',
  currency: row.currency,
  balance: money(row.balance, row.currency),
  crmId: row.crmId ?? null
})

const STATUS = {
  Draft: 'DRAFT',
  'Pending Activation': 'PENDING_ACTIVATION',
  'Pending Acceptance': 'PENDING_ACCEPTANCE',
  Active: 'ACTIVE',
  Cancelled: 'CANCELED',
  Suspended: 'SUSPENDED',
  Expired: 'EXPIRED'
}

function subscription (row) {
  const stored = STATUS[row.status] ?? 'UNKNOWN'
  const over = row.termEndDate && row.termEndDate <= settings.today
  const status = over && stored === 'ACTIVE' ? 'EXPIRED' : stored
  return {
    number: row.name,
    version: row.version,
    owner: row.accountId,
    payer: row.invoiceOwnerId ?? row.accountId,
    status,
    termStart: row.termStartDate ?? null,
    termEnd: row.termEndDate ?? null,
    autoRenew: row.autoRenew ?? false,
    namespaceId: row.gitLabNamespaceId__c ? String(row.gitLabNamespaceId__c) : null,
    running: !['EXPIRED', 'DRAFT'].includes(status) &&
      !(status === 'CANCELED' && (!row.subscriptionEndDate || row.subscriptionEndDate <= settings.today))
  }
}

const invoice = (row, currency) => ({
  number: row.invoiceNumber,
  account: row.accountId,
  status: row.status?.toUpperCase() ?? 'UNKNOWN',
  date: row.invoiceDate ?? null,
  dueDate: row.dueDate ?? null,
  total: money(row.amount, row.currency ?? currency),
  balance: money(row.balance, row.currency ?? currency)
})

const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0
const byNumber = (one, other) => compare(one.number, other.number)
const newestFirst = (one, other) => compare(other.date, one.date) || compare(other.number, one.number)

function ordered (groups, read, order) {
  groups.forEach((all, key) => groups.set(key, all.map(read).sort(order)))
  return groups
}

const accounts = field => async keys => by((await rows('accounts', [isOneOf(field, keys)])).map(account),
  field === 'id' ? 'id' : 'number')

const subscriptions = (field, property) => async keys => ordered(
  grouped(keys, await rows('subscriptions', [isOneOf(field, keys), 'islatestversion.EQ:true']), property), subscription, byNumber)

export const ACCOUNT = new Question(records, PAGE, async keys => {
  const found = await accounts('id')(keys)
  found.forEach(one => ACCOUNT_BY_NUMBER.learn(one.number, one))
  return found
})

export const ACCOUNT_BY_NUMBER = new Question(records, PAGE, async keys => {
  const found = await accounts('accountnumber')(keys)
  found.forEach(one => ACCOUNT.learn(one.id, one))
  return found
})

export const SUBSCRIPTIONS_OF_ACCOUNT = new Question(lists, PAGE, subscriptions('accountid', 'accountId'))
export const SUBSCRIPTIONS_OF_PAYER = new Question(lists, PAGE, subscriptions('invoiceownerid', 'invoiceOwnerId'))
export const SUBSCRIPTIONS_OF_NAMESPACE =
  new Question(lists, PAGE, subscriptions('gitlabnamespaceid__c', 'gitLabNamespaceId__c'))

export const INVOICES_OF_ACCOUNT = new Question(lists, PAGE, async keys => ordered(
  grouped(keys, await rows('invoices', [isOneOf('accountid', keys)]), 'accountId'), row => invoice(row), newestFirst))

export const CRM_ACCOUNT = new Question(records, PAGE, async keys => {
  const ids = keys.flatMap(id => [`'${id}'`, `'${id.slice(0, 15)}'`]).join(',')
  const soql = `SELECT Id, Owner.Name, Website FROM Account WHERE Id IN (${ids})`
  const page = await salesforce.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`)
  const found = new Map(page.records.map(row => [row.Id.slice(0, 15), { owner: row.Owner?.Name ?? null, website: row.Website ?? null }]))
  return new Map(keys.map(key => [key, found.get(key.slice(0, 15))]))
})

// GitLab takes one key a call.
const each = load => async keys => new Map(await Promise.all(keys.map(async key => [key, await load(key)])))
const NAMESPACES = '/api/v4/internal/gitlab_subscriptions/namespaces/'

export const NAMESPACE = new Question(records, 1000, each(async id => {
  const row = await gitlab.get(NAMESPACES + id)
  return row && {
    number: String(row.id),
    name: row.name,
    path: row.full_path,
    planCode: row.plan ?? null,
    planEndsOn: row.end_date ?? null,
    inUse: row.seats_in_use ?? null,
    maxUsed: row.max_seats_used ?? null
  }
}))

export const PROVISION = new Question(records, 1000, each(async id => {
  const row = await gitlab.get(`${NAMESPACES}${id}/gitlab_subscription`)
  return row && { bought: row.usage?.seats_in_subscription ?? null }
}))

export const CUSTOMER = new Question(records, 100, async keys => by(
  (await portal.get(`/api/v1/customers?ids=${keys.join(',')}&page=1&per_page=100`)).customers.map(row => ({
    id: String(row.id), name: `${row.first_name} ${row.last_name}`, account: row.zuora_account_id ?? null
  })), 'id'))
