import type { FaultCase } from '../fault-case.ts';
import { editing, losing, onSandbox } from './tools.ts';
import { ESIMS, TOPUPS, VOUCHERS } from './parts.ts';

/** Orders that are not what, where or when they should be. */
export const STATES: FaultCase[] = [
  onSandbox('created-gone', 'created-is-there', VOUCHERS, 'an order cannot be read', () =>
    losing('getVoucherOrder', 'Order not found'),
  ),
  onSandbox(
    'created-other-product',
    'created-is-there',
    ESIMS,
    'the order is for another product',
    () =>
      editing(['getEsimOrder'], (json) => {
        json.product_id += 1;
      }),
  ),
  onSandbox('created-other-id', 'created-is-there', TOPUPS, 'another order is read', () =>
    editing(['getTopupOrder'], (json) => {
      json.id += 1;
    }),
  ),
  onSandbox(
    'created-quantity',
    'created-is-there',
    VOUCHERS,
    'the order read has another quantity',
    () =>
      editing(['getVoucherOrder'], (json) => {
        json.quantity += 1;
      }),
  ),
  onSandbox('begins-cancelled', 'initial-state-legal', TOPUPS, 'an order begins as cancelled', () =>
    editing(['createTopupOrder'], (json) => {
      json.status = 'CANCELLED';
    }),
  ),
  onSandbox(
    'begins-cancelled-esim',
    'initial-state-legal',
    ESIMS,
    'an eSIM order begins as cancelled',
    () =>
      editing(['createEsimOrder'], (json) => {
        json.status = 'CANCELLED';
      }),
  ),
  onSandbox('begins-recharged', 'initial-state-legal', TOPUPS, 'an order begins as recharged', () =>
    editing(['createTopupOrder'], (json) => {
      json.status = 'RECHARGED';
    }),
  ),
  onSandbox(
    'pending-again',
    'transitions-legal',
    TOPUPS,
    'a delivered order is pending again',
    () => {
      const seen = new Map<string, number>();
      return editing(['getTopupOrder'], (json, { path }) => {
        const count = json.status === 'DELIVERED' ? (seen.get(path) ?? 0) + 1 : 0;
        seen.set(path, count);
        if (count === 2) json.status = 'PENDING';
      });
    },
  ),
  onSandbox('failed-delivered', 'transitions-legal', TOPUPS, 'a failed order is delivered', () =>
    editing(['getTopupOrder'], (json) => {
      if (json.status === 'FAILED') json.status = 'DELIVERED';
    }),
  ),
  onSandbox(
    'delivered-cancelled',
    'transitions-legal',
    ESIMS,
    'a delivered order is cancelled',
    () =>
      editing(['getEsimOrder'], (json) => {
        if (json.status === 'DELIVERED') json.status = 'CANCELLED';
      }),
  ),
  onSandbox('never-ends', 'ends-in-time', TOPUPS, 'an order stays pending', () =>
    editing(['getTopupOrder'], (json) => {
      json.status = 'PENDING';
    }),
  ),
  onSandbox(
    'never-ends-voucher',
    'ends-in-time',
    VOUCHERS,
    'an order of vouchers stays pending',
    () =>
      editing(['getVoucherOrder', 'createVoucherOrder'], (json) => {
        json.status = 'PENDING';
      }),
  ),
  onSandbox('never-ends-esim', 'ends-in-time', ESIMS, 'an order of an eSIM stays pending', () =>
    editing(['getEsimOrder', 'createEsimOrder'], (json) => {
      json.status = 'PENDING';
    }),
  ),
];
