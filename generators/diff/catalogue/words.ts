import type { Classes, Kind } from '../types.ts';

const ALL: Classes = {
  client: 'documentation',
  server: 'documentation',
  receiver: 'documentation',
};

/** Changes that only readers of the pages notice. */
export const WORD_KINDS: Record<string, Kind> = {
  'version-changed': {
    title: 'Version changed',
    why: 'It names the description and changes nothing by itself.',
    classes: ALL,
  },
  'info-changed': {
    title: 'Words about the API changed',
    why: 'Title, description, contact, licence: words only.',
    classes: ALL,
  },
  'tag-added': { title: 'Tag added', why: 'It arranges the pages.', classes: ALL },
  'tag-removed': { title: 'Tag removed', why: 'It arranges the pages.', classes: ALL },
  'tag-description-changed': {
    title: 'Description of a tag changed',
    why: 'Words only.',
    classes: ALL,
  },
  'schema-description-changed': {
    title: 'Description of a schema or property changed',
    why: 'Words only.',
    classes: ALL,
  },
  'schema-deprecated': {
    title: 'Schema or property deprecated',
    why: 'It works as before; new code should not use it.',
    classes: ALL,
  },
  'deprecation-withdrawn': {
    title: 'No longer deprecated',
    why: 'It works as before, and will.',
    classes: ALL,
  },
  'examples-changed': {
    title: 'Examples changed',
    why: 'They show what was allowed before. Mocks answer them.',
    classes: ALL,
  },
  'assumption-changed': {
    title: 'Assumption changed',
    why: 'What was assumed or is documented now: a note to readers.',
    classes: ALL,
  },
  'extension-changed': {
    title: 'Another extension changed',
    why: 'This compiler does not read it.',
    classes: ALL,
  },
};
