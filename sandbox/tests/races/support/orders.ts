import type { Answer, Talk } from '../../support/talk.ts';

/** How an order of a vertical is placed, in these tests. */
export interface OrderForm {
  vertical: 'vouchers' | 'topups' | 'esim';
  path: string;
  /** Of the answer to an order that was placed. */
  created: 200 | 201;
  /** What one order costs a wallet in USD. */
  price: string;
  body: Readonly<Record<string, unknown>>;
}

export const VOUCHER: OrderForm = {
  vertical: 'vouchers',
  path: '/api/v1/orders',
  created: 201,
  price: '9.7',
  body: { product_id: 123, denomination: 10, quantity: 1 },
};

/** More than are delivered with the answer. */
export const BULK: OrderForm = {
  ...VOUCHER,
  price: '97',
  body: { product_id: 123, denomination: 10, quantity: 10 },
};

export const TOPUP: OrderForm = {
  vertical: 'topups',
  path: '/api/v1/topups/orders',
  created: 200,
  price: '4.7405',
  body: {
    product_id: 4218,
    amount: 4.99,
    input_data: { player_id: '5123456789', server: 'asia' },
  },
};

export const ESIM: OrderForm = {
  vertical: 'esim',
  path: '/api/v1/esim/orders',
  created: 200,
  price: '4.275',
  body: { product_id: 712, amount: 4.5 },
};

export const FORMS = [VOUCHER, TOPUP, ESIM] as const;

export function place(talk: Talk, form: OrderForm, reference?: string): Promise<Answer> {
  return talk('POST', form.path, { ...form.body, client_reference: reference });
}

/** Finds orders by their reference, as a client does whose call was cut off. */
export async function findByReference(
  talk: Talk,
  { path }: OrderForm,
  reference: string,
): Promise<{ id: number; status: string }[]> {
  const answer = await talk('GET', `${path}?client_reference=${encodeURIComponent(reference)}`);
  if (answer.status !== 200) throw new Error(`The list was refused: ${answer.text}`);
  return answer.body;
}

/** The whole text of refusals that the description has. */
export const REFUSALS = {
  duplicate: write('BadRequestError', 'BAD_REQUEST', 'Duplicate client_reference'),
  uncovered: write('BadRequestError', 'INSUFFICIENT_FUNDS', 'Insufficient wallet balance'),
  token: write('UnauthorizedError', 'UNAUTHORIZED', 'Invalid token'),
  fault: write('InternalServerError', 'INTERNAL_SERVER_ERROR', 'Internal server error'),
} as const;

function write(name: string, code: string, message: string): string {
  return JSON.stringify({ error: { name, code, message } });
}
