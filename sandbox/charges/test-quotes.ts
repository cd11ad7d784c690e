import type { Sandbox } from '../context.ts';
import { findQuote } from './find-quote.ts';
import type { Quote, QuoteRequest } from './quote.ts';
import type { TestClient } from './test-shop.ts';

/** What a client is to pay; it must not be refused. */
export async function quotePrice(
  sandbox: Sandbox,
  client: TestClient,
  asked: QuoteRequest,
  keep = false,
): Promise<Quote> {
  const quote = await findQuote(sandbox, client.principal, asked, keep);
  if ('status' in quote) throw new Error(quote.body.error.message);
  return quote;
}

/** Why a client gets no quote: status, name, code and message. */
export async function quoteRefusal(
  sandbox: Sandbox,
  client: TestClient,
  asked: QuoteRequest,
): Promise<string> {
  const quote = await findQuote(sandbox, client.principal, asked, false);
  if (!('status' in quote)) throw new Error('It was not refused.');
  const { name, code, message } = quote.body.error;
  return `${quote.status} ${name} ${code} ${message}`;
}
