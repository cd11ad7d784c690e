import type { APIRoute } from 'astro';
import { readForms } from '../../../lib/reference.ts';
import { readLoginRules } from '../../../lib/session.ts';

/** What "Try it" needs to know of an operation; asked for when somebody opens it. */
export const getStaticPaths = () => {
  const login = readLoginRules();
  return readForms().map(({ operation, text }) => {
    return { params: { operation }, props: { form: { ...JSON.parse(text), login } } };
  });
};

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['form']), { headers: { 'content-type': 'application/json' } });
