import { addBase } from './paths.ts';

/** The root of the site with host and base path, without a slash at its end. */
export const siteRoot = addBase(import.meta.env.BASE_URL, '').replace(
  /^/,
  String(import.meta.env.SITE).replace(/\/+$/, ''),
);

/** An address from the root of the site as a whole URL. */
export function makeUrl(address: string): string {
  return `${siteRoot}${address}`;
}
