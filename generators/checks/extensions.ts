import { describeErrors } from '../diagnostics/schema-errors.ts';
import { isObject, listOf, objectOf } from '../openapi/json.ts';
import type { JsonObject } from '../openapi/json.ts';
import { describeKind, FIELDS } from '../openapi/kinds.ts';
import type { Kind } from '../openapi/kinds.ts';
import { escapeToken, joinPointer } from '../openapi/pointer.ts';
import type { CheckContext } from './context.ts';
import { EXTENSIONS, ExtensionValidators } from './extension-schemas.ts';
import type { Place } from './extension-schemas.ts';

/** Kept between runs: compiling them takes longer than checking with them. */
const validators = new ExtensionValidators();

/**
 * Every documented extension has the form of its JSON Schema and stands where it means something.
 * Extensions that are not ours are left alone.
 *
 * @returns pointers to those that were refused: what they say must not be relied on
 */
export function checkExtensions(context: CheckContext): Set<string> {
  const refused = new Set<string>();
  visitHolders(context, (holder, place, pointer) => {
    for (const name in holder) {
      if (!name.startsWith('x-') || !Object.hasOwn(EXTENSIONS, name)) continue;
      const extension = EXTENSIONS[name];
      if (extension === undefined) continue;
      const at = `${pointer}/${escapeToken(name)}`;
      const { places } = extension;
      if (places !== 'anything' && !places.includes(place)) {
        refused.add(at);
        const fix = `Move it to ${places.map(showPlace).join(', or to ')}.`;
        const message = `${name} means nothing on ${showPlace(place)}.`;
        context.reportKey('extension-misplaced', at, message, fix);
        continue;
      }
      const validate = validators.get(extension, place);
      if (validate(holder[name])) continue;
      refused.add(at);
      const faults = describeErrors(validate.errors ?? [], (path) => `${name}${path}`);
      for (const { path, key, message } of faults) {
        const report = key ? context.reportKey : context.report;
        report('extension-invalid', joinPointer(at, ...path), message, extension.fix);
      }
    }
  });
  return refused;
}

function showPlace(place: Place): string {
  if (place === 'document') return 'the root document';
  if (place === 'server') return 'a server';
  return place === 'other' ? 'this object' : describeKind(place);
}

type VisitHolder = (holder: JsonObject, place: Place, pointer: string) => void;

/** Every object of the document that may carry extensions. */
function visitHolders(context: CheckContext, visit: VisitHolder): void {
  const visitEach = (value: unknown, place: Place, pointer: string) => {
    listOf(value).forEach((one, index) => {
      if (isObject(one)) visit(one, place, `${pointer}/${index}`);
    });
  };
  for (const kind of Object.keys(FIELDS) as Kind[]) {
    for (const { node, pointer } of context.byKind(kind)) {
      visit(node, kind, pointer);
      if (kind === 'document' || kind === 'pathItem' || kind === 'operation') {
        visitEach(node['servers'], 'server', `${pointer}/servers`);
      }
      if (kind === 'operation') {
        visit(objectOf(node['responses']), 'other', `${pointer}/responses`);
      }
    }
  }
  const { document } = context;
  const info = objectOf(document['info']);
  visit(info, 'other', '/info');
  for (const field of ['contact', 'license']) {
    visit(objectOf(info[field]), 'other', `/info/${field}`);
  }
  visit(objectOf(document['paths']), 'other', '/paths');
  visitEach(document['tags'], 'other', '/tags');
}
