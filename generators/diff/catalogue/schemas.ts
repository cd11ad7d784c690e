import type { ChangeClass, Kind } from '../types.ts';

/** Which way a value travels: what is sent to a server, what it answers, what it sends by itself. */
export const FLOWS = ['request', 'response', 'webhook'] as const;
export type Flow = (typeof FLOWS)[number];

/** What a change of a schema means for whoever writes the values and whoever reads them. */
interface Effect {
  writer: ChangeClass;
  reader: ChangeClass;
  why: string;
}

interface SchemaKind {
  title: string;
  /** In what clients send; absent when it cannot happen there. */
  sent?: Effect;
  /** In what servers answer and in webhooks; absent when it cannot happen there. */
  answered?: Effect;
}

const effect = (writer: ChangeClass, reader: ChangeClass, why: string): Effect => ({
  writer,
  reader,
  why,
});

/** A constraint that got stricter: fewer values are allowed. */
const stricter = (title: string): SchemaKind => ({
  title,
  sent: effect(
    'breaking',
    'additive',
    'Input never gets stricter: a request that was accepted is refused.',
  ),
  answered: effect(
    'breaking',
    'additive',
    'Readers get a part of what they got before; a server may still write what is no longer allowed.',
  ),
});

/** A constraint that got looser: more values are allowed. */
const looser = (title: string): SchemaKind => ({
  title,
  sent: effect(
    'additive',
    'behavioural',
    'Every request that was accepted still is; handlers meet values that they never met.',
  ),
  answered: effect(
    'additive',
    'behavioural',
    'What servers write is still allowed; readers meet values outside of the limit they relied on.',
  ),
});

/** The kinds of change of a schema; each exists for the flows in which it can happen. */
export const SCHEMA_KINDS: Record<string, SchemaKind> = {
  'property-added': {
    title: 'optional property added',
    sent: effect('additive', 'behavioural', 'Clients may leave it out; a handler has to heed it.'),
    answered: effect('additive', 'additive', 'Readers ignore fields that they do not know.'),
  },
  'required-property-added': {
    title: 'required property added',
    sent: effect(
      'breaking',
      'behavioural',
      'A request without it is refused, and no client sends it yet.',
    ),
    answered: effect(
      'breaking',
      'additive',
      'Readers ignore fields that they do not know; a server has to begin to write it.',
    ),
  },
  'property-removed': {
    title: 'property removed',
    sent: effect(
      'breaking',
      'behavioural',
      'What a client sends in it has no effect any more or is refused, and typed clients do not compile.',
    ),
    answered: effect(
      'behavioural',
      'breaking',
      'Fields are never removed or renamed: readers miss it.',
    ),
  },
  'property-became-required': {
    title: 'property became required',
    sent: effect('breaking', 'additive', 'A request without it was accepted and is refused now.'),
    answered: effect(
      'breaking',
      'additive',
      'Readers can rely on it from now on; a server that left it out may not.',
    ),
  },
  'property-became-optional': {
    title: 'property became optional',
    sent: effect('additive', 'breaking', 'Clients may leave it out; handlers read it unasked.'),
    answered: effect('additive', 'breaking', 'Readers rely on it, and it may be missing now.'),
  },
  'type-changed': {
    title: 'type changed',
    sent: effect('breaking', 'breaking', 'No value of the old type is one of the new type.'),
    answered: effect('breaking', 'breaking', 'No value of the old type is one of the new type.'),
  },
  'type-narrowed': stricter('type narrowed'),
  'type-widened': {
    title: 'type widened',
    sent: effect('additive', 'breaking', 'Handlers meet values of a type that they do not know.'),
    answered: effect('additive', 'breaking', 'Readers meet values of a type they do not know.'),
  },
  'became-nullable': {
    title: 'null allowed',
    sent: effect('additive', 'breaking', 'Handlers meet null where they never did.'),
    answered: effect('additive', 'breaking', 'Readers meet null where they never did.'),
  },
  'no-longer-nullable': stricter('null no longer allowed'),
  'enum-value-added': {
    title: 'enum value added',
    sent: effect('additive', 'behavioural', 'Clients may send it; handlers have to know it.'),
    answered: effect(
      'additive',
      'additive',
      'Enums of answers are open: readers take values that they do not know.',
    ),
  },
  'closed-enum-value-added': {
    title: 'value added to a closed enum',
    answered: effect(
      'additive',
      'breaking',
      'The enum is declared as closed, so readers handle the known values only.',
    ),
  },
  'enum-value-removed': {
    title: 'enum value removed',
    sent: effect('breaking', 'additive', 'A request with the value is refused now.'),
    answered: effect(
      'breaking',
      'behavioural',
      'Code that waits for the value waits for ever; a server may not write it any more.',
    ),
  },
  'enum-introduced': {
    title: 'values limited to an enum',
    sent: effect('breaking', 'additive', 'Any other value was accepted and is refused now.'),
    answered: effect('breaking', 'additive', 'Readers know more about the value than before.'),
  },
  'enum-dropped': {
    title: 'values no longer limited to an enum',
    sent: effect('additive', 'behavioural', 'Handlers meet values that they do not know.'),
    answered: effect('additive', 'behavioural', 'Readers lose the list of values to expect.'),
  },
  'enum-opened': {
    title: 'enum declared as open',
    sent: effect('additive', 'behavioural', 'Values beyond the list may be sent.'),
    answered: effect('additive', 'breaking', 'Code that handles all values misses future ones.'),
  },
  'enum-closed': {
    title: 'enum declared as closed',
    sent: effect('behavioural', 'additive', 'Values beyond the list are refused from now on.'),
    answered: effect('behavioural', 'additive', 'Readers may rely on the list from now on.'),
  },
  'range-tightened': stricter('range of numbers narrowed'),
  'range-loosened': looser('range of numbers widened'),
  'length-tightened': stricter('length of texts narrowed'),
  'length-loosened': looser('length of texts widened'),
  'count-tightened': stricter('number of items narrowed'),
  'count-loosened': looser('number of items widened'),
  'size-tightened': stricter('number of properties narrowed'),
  'size-loosened': looser('number of properties widened'),
  'pattern-introduced': stricter('pattern added'),
  'pattern-dropped': looser('pattern dropped'),
  'pattern-changed': {
    title: 'pattern changed',
    sent: effect(
      'breaking',
      'behavioural',
      'Whether one pattern allows all that the other does cannot be told: taken as stricter.',
    ),
    answered: effect(
      'breaking',
      'behavioural',
      'Readers meet values of another form; a server may still write the old one.',
    ),
  },
  'format-introduced': stricter('format added'),
  'format-dropped': looser('format dropped'),
  'format-changed': {
    title: 'format changed',
    sent: effect('breaking', 'behavioural', 'Values of the old format are refused.'),
    answered: effect('breaking', 'breaking', 'Readers parse the value by its old format.'),
  },
  'format-narrowed': stricter('format narrowed'),
  'format-widened': looser('format widened'),
  'default-changed': {
    title: 'default changed',
    sent: effect(
      'behavioural',
      'behavioural',
      'The same request without the value means something else.',
    ),
    answered: effect(
      'documentation',
      'behavioural',
      'What a reader takes for a missing value is something else.',
    ),
  },
  'additional-properties-forbidden': stricter('unknown properties forbidden'),
  'additional-properties-allowed': {
    title: 'unknown properties allowed',
    sent: effect('additive', 'behavioural', 'Clients may send more than what is declared.'),
    answered: effect('additive', 'additive', 'Readers ignore fields that they do not know.'),
  },
  'alternative-added': {
    title: 'alternative added',
    sent: effect('additive', 'breaking', 'Handlers meet a form that they do not know.'),
    answered: effect('additive', 'breaking', 'Readers meet a form that they do not know.'),
  },
  'alternative-removed': {
    title: 'alternative removed',
    sent: effect('breaking', 'additive', 'Requests of this form are refused.'),
    answered: effect(
      'breaking',
      'behavioural',
      'Code for this form is never reached; a server may not write it any more.',
    ),
  },
  'discriminator-changed': {
    title: 'discriminator changed',
    sent: effect('breaking', 'breaking', 'The forms are told apart by something else.'),
    answered: effect('breaking', 'breaking', 'The forms are told apart by something else.'),
  },
  'rule-changed': {
    title: 'other rule changed',
    sent: effect(
      'breaking',
      'behavioural',
      'Whether the new rule allows all that the old did cannot be told: taken as stricter.',
    ),
    answered: effect(
      'breaking',
      'behavioural',
      'Readers may meet other values; a server may still write what is no longer allowed.',
    ),
  },
};

const SUBJECT: Record<Flow, string> = {
  request: 'Request',
  response: 'Response',
  webhook: 'Webhook',
};

/** Each kind for each flow in which it can happen: `request-property-added` and so on. */
export function listSchemaKinds(): Record<string, Kind> {
  const kinds: Record<string, Kind> = {};
  for (const [name, kind] of Object.entries(SCHEMA_KINDS)) {
    for (const flow of FLOWS) {
      const found = flow === 'request' ? kind.sent : kind.answered;
      if (found === undefined) continue;
      const { writer, reader, why } = found;
      kinds[`${flow}-${name}`] = {
        title: `${SUBJECT[flow]}: ${kind.title}`,
        why,
        classes:
          flow === 'request'
            ? { client: writer, server: reader }
            : flow === 'response'
              ? { client: reader, server: writer }
              : { server: writer, receiver: reader },
      };
    }
  }
  return kinds;
}
