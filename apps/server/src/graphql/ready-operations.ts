/** What Sandbox and GraphiQL begin with: six operations that work as they stand, one for each thing that people ask first. */
export const READY_OPERATIONS = `# Sign in to the application, or send a key: { "Authorization": "Bearer mst_…" }

query WhoAmI {
  viewer {
    role
    permissions
    workspace { name timeZone currency customerCount }
  }
}

query CountAnAudience {
  audience(filter: { all: [
    { attribute: { key: "emailConsent", operator: IS, value: "OPTED_IN" } }
    { activity: { kind: "order", within: { operator: IN_THE_LAST, value: { amount: 90, unit: "DAY" } } } }
  ] }) {
    sentence
    count
    reachable(channel: EMAIL)
  }
}

query WhatFiltersCanAsk {
  filterCatalog {
    attributes { key label type operators }
    activities { kind label fields { key type } measures { function field } }
  }
}

query FindCustomers {
  customers(search: "an", first: 5) {
    totalCount
    nodes { id sourceId displayName country totalSpend lastOrderAt }
  }
}

query SegmentsAndCampaigns {
  segments(first: 10) { nodes { id name kind audience { count } } }
  campaigns(first: 10) { nodes { id name status progress { matched } } }
}

mutation SaveACustomerAndAnOrder {
  upsertCustomers(input: { customers: [{ sourceId: "example-1", firstName: "Anna", country: "AT" }] }) {
    saved
    userErrors { code message path }
  }
  recordOrders(input: { orders: [{
    sourceId: "example-order-1", customerSourceId: "example-1", placedAt: "2026-11-01T10:00:00Z", kind: SALE, total: "12.50"
  }] }) {
    saved
    userErrors { code message path }
  }
}
`;
