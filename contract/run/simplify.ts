import type { Case, Finding, RequestPlan } from '../types.ts';

/** Requests that may be spent on one finding, and findings that are worth it. */
const MOST_TRIES = 8;
const MOST_FINDINGS = 30;

/**
 * Leaves out of the requests of findings what has nothing to do with them: optional parameters, one
 * after another. Random requests are made smaller by the search itself.
 *
 * @param shows sends a case; does its answer show the defect with this id?
 */
export async function simplifyFindings(
  findings: readonly Finding[],
  shows: (one: Case, id: string) => Promise<boolean>,
): Promise<void> {
  for (const finding of findings.filter(canBeSimpler).slice(0, MOST_FINDINGS)) {
    const [exchange] = finding.exchanges;
    let simplest = exchange?.case;
    if (simplest === undefined) continue;
    for (const [place, name] of listOptional(simplest).slice(0, MOST_TRIES)) {
      const request = without(simplest.request, place, name);
      const simpler: Case = { ...simplest, request };
      if (await shows(simpler, finding.id)) simplest = simpler;
    }
  }
}

/** Only what can be sent again as often as one likes. */
function canBeSimpler({ exchanges }: Finding): boolean {
  const [exchange] = exchanges;
  if (exchange === undefined || exchanges.length > 1) return false;
  return ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(exchange.case.request.method);
}

type Place = 'query' | 'headers';

/** The parameters that the description does not ask for and that are not wrong on purpose. */
function listOptional({ request, violation }: Case): [place: Place, name: string][] {
  const required = (name: string) =>
    request.operation?.parameters.some((one) => one.required && isSame(one.name, name)) ?? false;
  const mayGo = (name: string) => !required(name) && !isSame(violation?.at ?? '', name);
  const names = (place: Place) => [...new Set(request[place].map(([name]) => name))].filter(mayGo);
  return [
    ...names('headers').map((name): [Place, string] => ['headers', name]),
    ...names('query').map((name): [Place, string] => ['query', name]),
  ];
}

function without(request: RequestPlan, place: Place, name: string): RequestPlan {
  return { ...request, [place]: request[place].filter(([each]) => each !== name) };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
