/** Who delivers. The first two have a stock of vouchers; `provider` names the code in fulfilment/. */
export const VENDORS = [
  { id: 1, name: 'Main Stock', provider: 'inventory' },
  { id: 2, name: 'Reserve Stock', provider: 'inventory' },
  { id: 3, name: 'Direct Topups', provider: 'simulated-topups' },
  { id: 4, name: 'Reserve Topups', provider: 'simulated-topups' },
  { id: 5, name: 'Travel Data', provider: 'simulated-esim' },
] as const;

/** Vendors of vouchers, in the order in which they are asked. */
export const STOCK_VENDORS = [VENDORS[0].id, VENDORS[1].id] as const;

/** How many vouchers of each denomination each vendor has, unless a product says otherwise. */
export const PLENTY = 100_000;
