import type { Lifecycle, RateLimits } from '../../../model/behaviours.ts';
import type { ApiModel, Operation } from '../../../model/model.ts';
import type { Inline } from '../content/blocks.ts';

/** What one must know of an operation before all else, as short marks. */
export function listBadges(model: ApiModel, operation: Operation): Inline[] {
  const badges: Inline[] = [];
  const add = (badge: string, tone: string) => badges.push({ badge, tone });
  if (operation.deprecated) add('Deprecated', 'deprecated');
  badges.push({ badge: describeSecurity(model, operation), tone: 'auth' });
  const { idempotency, lifecycle, method } = operation;
  if (idempotency !== undefined) add(`Safe to repeat with ${idempotency.key}`, 'idempotent');
  else if (method === 'get' || method === 'head') add('Safe to repeat', 'idempotent');
  if (lifecycle !== undefined) add(describeWait(lifecycle), isSync(lifecycle) ? 'sync' : 'async');
  if (operation.pagination !== undefined) add('In pages', 'pages');
  const rate = describeRate(model.rateLimits, operation.rateClass);
  if (rate !== undefined) badges.push({ link: RATE_PLACE, content: { badge: rate, tone: 'rate' } });
  return badges;
}

/** Where the classes of calls are told. */
export const RATE_PLACE = 'ref:conventions#rate-classes';

function describeSecurity({ securitySchemes }: ApiModel, { security }: Operation): string {
  if (security.length === 0) return 'No token needed';
  const optional = security.some((requirement) => Object.keys(requirement).length === 0);
  const names = [...new Set(security.flatMap((requirement) => Object.keys(requirement)))];
  const words = names.map((name) => {
    const scheme = securitySchemes.find((one) => one.name === name);
    if (scheme?.type === 'http' && scheme.scheme === 'bearer') return 'Bearer token';
    if (scheme?.type === 'http' && scheme.scheme === 'basic') return 'Basic login';
    if (scheme?.type === 'apiKey') return `Key in ${scheme.parameter ?? scheme.in ?? name}`;
    if (scheme?.type === 'oauth2') return 'OAuth 2 token';
    return name;
  });
  const text = [...new Set(words)].join(' or ');
  if (text === '') return 'No token needed';
  return optional ? `${text}, optional` : text;
}

function isSync({ initial, terminal }: Lifecycle): boolean {
  return initial.every((state) => terminal.includes(state));
}

function describeWait(lifecycle: Lifecycle): string {
  const { initial, terminal, hold } = lifecycle;
  if (isSync(lifecycle)) return 'Done at once';
  const ends = initial.filter((state) => terminal.includes(state));
  if (hold !== undefined) return `Waits up to ${hold} s, then goes on by itself`;
  return ends.length > 0 ? 'Done at once or later' : 'Done later';
}

/** `create-order: 60 a minute (production), 120 (sandbox)`. */
export function describeRate(
  limits: RateLimits | undefined,
  name: string | undefined,
): string | undefined {
  const declared = name === undefined ? undefined : limits?.classes[name];
  if (limits === undefined || declared === undefined || name === undefined) return undefined;
  const unit = limits.window === 60 ? 'a minute' : `in ${limits.window} s`;
  const numbers = Object.entries(declared.limits).map(
    ([environment, limit], index) => `${limit}${index === 0 ? ` ${unit}` : ''} in ${environment}`,
  );
  return `${name}: ${numbers.join(', ')}`;
}
