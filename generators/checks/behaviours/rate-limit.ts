import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { readEnvironments } from './environment.ts';

/** `x-rate-limit`: with limits at the root, every operation has a class and says how it refuses. */
export function checkRateLimits(lookup: Lookup): void {
  const root = lookup.rootExtension('x-rate-limit');
  const declared = lookup.context.document['x-rate-limit'] !== undefined;
  // Classes that were refused for their form cannot be looked up.
  if (declared && root === undefined) return;
  const classes = objectOf(root?.node['classes']);
  for (const operation of lookup.calls) {
    checkClass(lookup, operation, Object.keys(classes), declared);
    if (declared) checkRefusal(lookup, operation);
  }
  if (root !== undefined) checkLimits(lookup, root);
}

function checkClass(
  lookup: Lookup,
  operation: FoundOperation,
  classes: string[],
  declared: boolean,
): void {
  const { report } = lookup.context;
  if (operation.node['x-rate-limit'] === undefined) {
    if (!declared) return;
    const { method, path } = operation;
    const message = `${method.toUpperCase()} ${path} has no rate class.`;
    const fix = `Give it x-rate-limit with one of the classes: ${classes.join(', ')}.`;
    report('rate-limit-unverified', operation.pointer, message, fix);
    return;
  }
  const limit = lookup.extension(operation, 'x-rate-limit');
  const name = textOf(limit?.node['class']);
  if (limit === undefined || name === undefined || classes.includes(name)) return;
  const message = `There is no rate class "${name}".${didYouMean(name, classes)}`;
  report('rate-limit-unverified', `${limit.pointer}/class`, message);
}

function checkRefusal(lookup: Lookup, operation: FoundOperation): void {
  const { report } = lookup.context;
  const response = lookup.responses(operation).find(({ status }) => status === '429');
  if (response === undefined) {
    const { method, path, pointer } = operation;
    const message = `${method.toUpperCase()} ${path} declares no 429 response.`;
    report('rate-limit-unverified', `${pointer}/responses`, message);
  } else if (lookup.header(response, 'Retry-After') === undefined) {
    const message = 'The 429 response has no header "Retry-After".';
    report('rate-limit-unverified', response.pointer, message);
  }
}

/** Each class has a limit in each environment of the servers, and in no other. */
function checkLimits(lookup: Lookup, root: Found): void {
  const { report, document } = lookup.context;
  const environments = readEnvironments(listOf(document['servers']));
  for (const [name, rate] of Object.entries(objectOf(root.node['classes']))) {
    const limits = Object.keys(objectOf(objectOf(rate)['limits']));
    const at = joinPointer(root.pointer, 'classes', name, 'limits');
    for (const environment of limits) {
      if (environments.includes(environment)) continue;
      const message = `No server has the environment "${environment}".`;
      report('rate-limit-unverified', joinPointer(at, environment), message);
    }
    for (const environment of environments) {
      if (limits.includes(environment)) continue;
      const message = `The class "${name}" has no limit for the environment "${environment}".`;
      report('rate-limit-unverified', at, message);
    }
  }
}
