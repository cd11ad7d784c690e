import type { Sandbox } from '../context.ts';
import { createEsimProductHandlers } from './esim.ts';
import { createLookupHandler } from './lookup-mobile.ts';
import { createReferenceDataHandlers } from './reference-data.ts';
import { createTopupProductHandlers } from './topups.ts';
import { createVoucherProductHandlers } from './vouchers.ts';

/** The handlers of everything that is looked at and not bought: products and reference data. */
export function createCatalogueHandlers(sandbox: Sandbox) {
  return {
    ...createVoucherProductHandlers(sandbox),
    ...createTopupProductHandlers(sandbox),
    ...createLookupHandler(sandbox),
    ...createEsimProductHandlers(sandbox),
    ...createReferenceDataHandlers(sandbox),
  };
}
