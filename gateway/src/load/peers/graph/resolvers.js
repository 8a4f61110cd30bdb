import {
  ACCOUNT, ACCOUNT_BY_NUMBER, CRM_ACCOUNT, CUSTOMER, INVOICES_OF_ACCOUNT, NAMESPACE, PROVISION, SUBSCRIPTIONS_OF_ACCOUNT,
  SUBSCRIPTIONS_OF_NAMESPACE, SUBSCRIPTIONS_OF_PAYER
} from './facts.js'
import { then } from './memory.js'
import { knows, owns, usesNamespace } from './viewer.js'

const page = (all, first = 20) => ({ nodes: all.slice(0, first), totalCount: all.length })

// As the viewer may see it: whole, by its name only, or not at all.
function shown (account, viewer) {
  if (!account) {
    return null
  }
  return then(owns(viewer, account.id), own => own
    ? account
    : then(knows(viewer, account.id), known => known ? { number: account.number, name: account.name } : null))
}

function namespace (id, viewer) {
  return id === null ? null : then(usesNamespace(viewer, id), may => may ? NAMESPACE.ask(id) : null)
}

export const resolvers = {
  Query: {
    viewer: (_, args, { viewer }) => viewer,
    account: (_, { by }, { viewer }) => then(ACCOUNT_BY_NUMBER.ask(by.number), account => shown(account, viewer))
  },
  Viewer: {
    name: viewer => {
      switch (viewer.role) {
        case 'CUSTOMER': return then(CUSTOMER.ask(viewer.customer), customer => customer.name)
        case 'PARTNER': return then(ACCOUNT.ask(viewer.partner), account => account.name)
        default: return null
      }
    },
    accounts: viewer => {
      switch (viewer.role) {
        case 'CUSTOMER':
          return then(CUSTOMER.ask(viewer.customer, 60_000), customer => customer.account
            ? then(ACCOUNT.ask(customer.account), account => [account])
            : [])
        case 'PARTNER': return then(ACCOUNT.ask(viewer.partner), account => [account])
        default: return null
      }
    },
    namespace: (viewer, args, context) => namespace(viewer.ofNamespace ?? null, viewer)
  },
  Account: {
    crm: (account, args, { viewer }) => account.crmId && viewer.role === 'CUSTOMER' ? CRM_ACCOUNT.ask(account.crmId) : null,
    subscriptions: (account, { first }) => account.id
      ? then(SUBSCRIPTIONS_OF_ACCOUNT.ask(account.id), all => page(all, first))
      : null,
    invoicedSubscriptions: (account, { first }) => account.id
      ? then(SUBSCRIPTIONS_OF_PAYER.ask(account.id), all => page(all, first))
      : null,
    invoices: (account, { first }) => account.id
      ? then(INVOICES_OF_ACCOUNT.ask(account.id), all => page(all.filter(one => one.status === 'POSTED'), first))
      : null
  },
  Subscription: {
    account: (subscription, args, { viewer }) => then(ACCOUNT.ask(subscription.owner), account => shown(account, viewer)),
    namespace: (subscription, args, { viewer }) => namespace(subscription.namespaceId, viewer)
  },
  Invoice: {
    account: (invoice, args, { viewer }) => then(ACCOUNT.ask(invoice.account), account => shown(account, viewer))
  },
  Namespace: {
    seats: namespace => namespace,
    subscriptions: (namespace, { first }) =>
      then(SUBSCRIPTIONS_OF_NAMESPACE.ask(namespace.number), all => page(all, first))
  },
  NamespaceSeats: {
    bought: namespace => then(PROVISION.ask(namespace.number), provision => provision?.bought ?? null)
  }
}
